package org.caravanserai.platform.house;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;

/** Requests whose parameters or file names cannot be read, such as {@code ?q=%zz}. */
public final class Unreadable {
  private Unreadable() {}

  /** Whether it failed because the request cannot be read, and for no fault of the house. */
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidParameterException || cause instanceof InvalidFileNameException) {
        return true;
      }
    }
    return false;
  }
}
