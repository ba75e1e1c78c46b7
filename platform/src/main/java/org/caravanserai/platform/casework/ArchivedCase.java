package org.caravanserai.platform.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.Function;
import org.caravanserai.casework.CaseArchive;

/** An archive of a case; its documents are read one by one while it is written. */
public final class ArchivedCase {
  private final CaseArchive archive;
  private final Function<String, byte[]> documents;

  ArchivedCase(CaseArchive archive, Function<String, byte[]> documents) {
    this.archive = archive;
    this.documents = documents;
  }

  /** The case. */
  public UUID id() {
    return archive.manifest().caseId();
  }

  /** How many bytes {@link #writeTo} writes. */
  public long size() {
    return archive.size();
  }

  /** Writes it as a zip file. */
  public void writeTo(OutputStream out) throws IOException {
    archive.write(out, documents);
  }
}
