package org.caravanserai.platform.house;

/** More is asked for at once than can be worked out; the request may come again. */
public final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** After how many seconds the request may come again. */
  public static final int RETRY_SECONDS = 5;

  /**
   * @param work what there is too much of, for the log
   */
  public Busy(String work) {
    super(work);
  }
}
