package org.caravanserai.benchmarks.house;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /** What came back; header names in small letters, the text read as UTF-8. */
  record Answer(int status, Map<String, String> headers, String text) {
    private static Answer of(int status, Map<String, String> headers, byte[] body) {
      return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
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
    } catch (IOException | NumberFormatException e) {
      throw new NoAnswer(String.valueOf(e.getMessage()), e);
    }
  }

  private byte[] bytes() {
    StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1");
    headers.forEach(line -> head.append("\r\n").append(line));
    return head.append("\r\n\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private Answer read(InputStream in) throws IOException {
    String first = line(in);
    while (first.startsWith("HTTP/1.1 100")) {
      while (!line(in).isEmpty()) {}
      first = line(in);
    }
    int status = Integer.parseInt(first.substring("HTTP/1.1 ".length()).strip().substring(0, 3));
    Map<String, String> found = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      found.put(
          line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return Answer.of(status, found, new byte[0]);
    }
    if ("chunked".equals(found.get("transfer-encoding"))) {
      return Answer.of(status, found, chunks(in));
    }
    String length = found.get("content-length");
    byte[] whole = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    if (length != null && whole.length < Integer.parseInt(length)) {
      throw new EOFException("The answer was cut off");
    }
    return Answer.of(status, found, whole);
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      byte[] chunk = in.readNBytes(size);
      if (chunk.length < size) {
        throw new EOFException("The answer was cut off");
      }
      whole.write(chunk);
      line(in);
    }
    return whole.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The answer was cut off");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
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
