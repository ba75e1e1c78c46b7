package org.caravanserai.cli;

/**
 * A server could not answer; the message says why and what to do. Ends the run with exit code 3.
 */
final class ServerFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerFailed(String message) {
    super(message, null, false, false);
  }
}
