package org.caravanserai.benchmarks.house;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads answers of HTTP/1.1 off a connection, one after the other. Costs its own machine as little
 * as may be, so that what is measured is the house.
 */
final class AnswerReader {
  private static final String VERSION = "HTTP/1.1 ";
  private static final int END_OF_STATUS = VERSION.length() + 3;
  private static final int FIRST_FINAL = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  /**
   * What an answer says before its body.
   *
   * @param headers by name in small letters, as they came; of several of one name the last
   */
  record Head(int status, Map<String, String> headers) {
    Head {
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    private boolean isChunked() {
      return header("transfer-encoding").equalsIgnoreCase("chunked");
    }

    private boolean hasBody() {
      return status != NO_CONTENT && status != NOT_MODIFIED;
    }

    /** Whether the connection ends with it. */
    boolean isLast() {
      return header("connection").equalsIgnoreCase("close")
          || (hasBody() && !isChunked() && header("content-length").isEmpty());
    }
  }

  private final InputStream in;
  private final byte[] read = new byte[1 << 14];
  private int at;
  private int end;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the head of the next answer; what only says that one will come ({@code 100 Continue}) is
   * passed over.
   *
   * @throws EOFException when the connection ended within it
   */
  Head head() throws IOException {
    while (true) {
      int status = status(line());
      Map<String, String> headers = new LinkedHashMap<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = Math.max(0, line.indexOf(':'));
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      if (status >= FIRST_FINAL) {
        return new Head(status, headers);
      }
    }
  }

  /**
   * Reads the body of the answer whose head was read last, which is not that of a HEAD.
   *
   * @throws EOFException when the connection ended before it did
   */
  void body(Head head, OutputStream to) throws IOException {
    if (!head.hasBody()) {
      return;
    }
    if (head.isChunked()) {
      for (int size = number(line(), 16); size > 0; size = number(line(), 16)) {
        pass(size, to);
        line();
      }
      while (!line().isEmpty()) {}
    } else if (head.header("content-length").isEmpty()) {
      while (fills()) {
        pass(end - at, to);
      }
    } else {
      pass(number(head.header("content-length"), 10), to);
    }
  }

  private static int status(String line) throws ProtocolException {
    if (!line.startsWith(VERSION) || line.length() < END_OF_STATUS) {
      throw new ProtocolException("An answer does not begin with: " + line);
    }
    return number(line.substring(VERSION.length(), END_OF_STATUS), 10);
  }

  private static int number(String text, int radix) throws ProtocolException {
    try {
      return Integer.parseInt(text.strip(), radix);
    } catch (NumberFormatException e) {
      throw new ProtocolException("Not a number: " + text);
    }
  }

  private void pass(int length, OutputStream to) throws IOException {
    int left = length;
    while (left > 0) {
      fill();
      int here = Math.min(left, end - at);
      to.write(read, at, here);
      at += here;
      left -= here;
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      fill();
      char c = (char) (read[at++] & 0xFF);
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  private void fill() throws IOException {
    if (!fills()) {
      throw new EOFException("The answer was cut off");
    }
  }

  /** Whether there is something more to read. */
  private boolean fills() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(read));
    }
    return at < end;
  }
}
