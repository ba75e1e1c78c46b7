package org.caravanserai.platform.files;

import java.util.regex.Pattern;

/** The types of files that the house takes. */
public enum FileKind {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  /** UTF-8 without control characters. */
  TEXT("text/plain", "txt"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  private final String mediaType;
  private final Pattern names;

  FileKind(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.names =
        Pattern.compile(".*\\.(" + String.join("|", extensions) + ")", Pattern.CASE_INSENSITIVE);
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a file of this name may be of this kind: its name ends as such files' names do. */
  boolean fits(String name) {
    return names.matcher(name).matches();
  }
}
