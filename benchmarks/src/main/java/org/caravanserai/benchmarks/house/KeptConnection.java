package org.caravanserai.benchmarks.house;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is kept from one request to the next, as by a browser, and opened again when
 * the house ends it. Costs its own machine as little as may be, so that what is measured is the
 * house.
 */
final class KeptConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 120_000;
  private static final String LENGTH = "content-length:";

  private final int port;
  private final byte[] read = new byte[1 << 14];
  private int at;
  private int end;
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
      Socket open = opened();
      open.getOutputStream().write(request);
      return answer(open.getInputStream());
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
      at = 0;
      end = 0;
    }
    return socket;
  }

  private int answer(InputStream in) throws IOException {
    String first = line(in);
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String small = line.toLowerCase(Locale.ROOT);
      if (small.startsWith(LENGTH)) {
        length = Long.parseLong(small.substring(LENGTH.length()).strip());
      }
      chunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
      last |= small.startsWith("connection:") && small.contains("close");
    }
    if (chunked) {
      passChunks(in);
    } else {
      pass(in, length);
    }
    if (last) {
      close();
    }
    return Integer.parseInt(first.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
  }

  private void passChunks(InputStream in) throws IOException {
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      pass(in, size);
      line(in);
    }
    while (!line(in).isEmpty()) {}
  }

  private int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private void pass(InputStream in, long length) throws IOException {
    long left = length;
    while (left > 0) {
      fill(in);
      int here = (int) Math.min(left, end - at);
      at += here;
      left -= here;
    }
  }

  private String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      fill(in);
      char c = (char) (read[at++] & 0xFF);
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  private void fill(InputStream in) throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(read));
      if (end == 0) {
        throw new EOFException("The answer was cut off");
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
