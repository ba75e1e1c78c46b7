package org.caravanserai.platform.dossiers;

/** More dossiers are asked for than can be composed; the request may come again. */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** After how many seconds the request may come again. */
  public static final int RETRY_SECONDS = 5;

  Busy() {
    super("Too many dossiers are being composed");
  }
}
