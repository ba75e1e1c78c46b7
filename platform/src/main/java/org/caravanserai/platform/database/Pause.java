package org.caravanserai.platform.database;

/** Waiting that an interrupt does not cut short; the interrupt is kept for whoever asks. */
final class Pause {
  private Pause() {}

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
