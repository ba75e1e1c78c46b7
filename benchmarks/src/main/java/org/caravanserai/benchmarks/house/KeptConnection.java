package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is kept from one request to the next, as by a browser, and opened again when
 * the house ends it.
 */
final class KeptConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 120_000;

  private final int port;
  private AnswerReader answers = new AnswerReader(InputStream.nullInputStream());
  private @Nullable Socket socket;

  KeptConnection(int port) {
    this.port = port;
  }

  /**
   * Sends a request, whole as it goes over the wire, and reads the answer to its end.
   *
   * @return the status
   * @throws IOException when the connection ended or two minutes went by without a whole answer
   */
  int ask(byte[] request) throws IOException {
    try {
      opened().getOutputStream().write(request);
      AnswerReader.Head head = answers.head();
      answers.body(head, OutputStream.nullOutputStream());
      if (head.isLast()) {
        close();
      }
      return head.status();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private Socket opened() throws IOException {
    if (socket == null) {
      Socket opening = new Socket();
      socket = opening;
      opening.setTcpNoDelay(true);
      opening.setSoTimeout(PATIENCE_MILLIS);
      opening.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      answers = new AnswerReader(opening.getInputStream());
    }
    return socket;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
