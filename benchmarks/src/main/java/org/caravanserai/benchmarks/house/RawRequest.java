package org.caravanserai.benchmarks.house;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A request of HTTP/1.1 as it goes over the wire, so that each part of it may be wrong. Each
 * character of it is a byte (ISO 8859-1).
 *
 * @param target what stands after the method
 * @param headers whole lines
 */
record RawRequest(String method, String target, List<String> headers, String body) {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int SHOWN = 2_000;
  private static final String LENGTH = "content-length:";

  /** What came back, the text read as UTF-8. */
  record Answer(AnswerReader.Head head, String text) {
    int status() {
      return head.status();
    }

    String header(String name) {
      return head.header(name);
    }
  }

  /** Nothing came back. */
  static final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String what, Throwable cause) {
      super(what, cause);
    }
  }

  RawRequest {
    headers = List.copyOf(headers);
  }

  /**
   * Sends it over a connection of its own.
   *
   * @throws NoAnswer when the connection ended or a minute went by without a whole answer
   */
  Answer send(int port) throws NoAnswer {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        OutputStream out = socket.getOutputStream();
        out.write(bytes());
        out.flush();
        socket.shutdownOutput();
      } catch (IOException e) {
        // The house may answer and hang up before it has heard all.
      }
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new NoAnswer(String.valueOf(e.getMessage()), e);
    }
  }

  /** Whether it promises a longer body than it brings: who asks so has hung up. */
  boolean isCutShort() {
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(LENGTH))
        .map(line -> line.substring(LENGTH.length()).strip())
        .anyMatch(
            length -> length.matches("[0-9]{1,9}") && Integer.parseInt(length) > body.length());
  }

  private byte[] bytes() {
    StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1");
    headers.forEach(line -> head.append("\r\n").append(line));
    return head.append("\r\n\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private Answer read(InputStream in) throws IOException {
    AnswerReader answers = new AnswerReader(in);
    AnswerReader.Head head = answers.head();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (!method.equals("HEAD")) {
      answers.body(head, body);
    }
    return new Answer(head, body.toString(StandardCharsets.UTF_8));
  }

  /** The request as text, long parts cut, what cannot be printed written as {@code \\xNN}. */
  String shown() {
    List<String> lines = new ArrayList<>(List.of(method + " " + target));
    lines.addAll(headers);
    lines.add("");
    lines.add(body);
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String cut =
          line.length() > SHOWN
              ? line.substring(0, SHOWN) + "… (" + line.length() + " in all)"
              : line;
      text.append("    ");
      cut.chars()
          .forEach(c ->
              text.append(
                  c >= 0x20 && c != 0x7F && (c < 0x80 || c > 0xFF)
                      ? String.valueOf((char) c)
                      : String.format(Locale.ROOT, "\\x%02x", c)));
      text.append('\n');
    }
    return text.toString();
  }
}
