package org.caravanserai.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is no HTTP never reaches a room, and is answered as the rest is. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class UnreadableRequestsTest {
  private static final String A_PART_NAMED_WITH_A_ZERO_BYTE =
      "--x\r\nContent-Disposition: form-data; name=f; filename=\"a\u0000b\"\r\n\r\n1\r\n--x--\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/sides/%zz", "/api/v1/sides?a=|\u0001", "/%00", "//[/"})
  void a_request_that_cannot_be_read_is_a_problem_and_tells_nothing_of_the_server(
      String target, Visitor visitor) throws IOException {
    String answer = ask(visitor.at("/").getPort(), target);

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json")
        .contains("\"type\":\"/problems/bad-request\"")
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/library/items?%zz=%00&=&&;;% HTTP/1.1\r\n",
        "GET /library?%zz=%00&=&&;;% HTTP/1.1\r\n",
        "GET /api/v1/library/items?asOf=ru HTTP/1.1\r\nAccept-Language: \u00e4\u00bc\u0081\r\n",
        "GET /api/v1/me/%2e%2e/me HTTP/1.1\r\n",
        "GET /api/v1/me HTTP/1.1\r\nTransfer-Encoding: knots\r\n",
        "POST /sign-in/letter HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n",
      })
  void nothing_of_a_request_that_cannot_be_read_is_a_mistake_of_the_house_or_reaches_its_log(
      String head, Visitor visitor, CapturedOutput log) throws IOException {
    String answer = send(visitor.at("/").getPort(), head, A_PART_NAMED_WITH_A_ZERO_BYTE);

    assertThat(answer)
        .containsPattern("^HTTP/1\\.1 4\\d\\d")
        .containsPattern("application/problem\\+json|text/html")
        .doesNotContain("Exception");
    assertThat(log).doesNotContain("threw exception", "%zz");
  }

  @Test
  void where_no_body_is_its_type_says_nothing(Visitor visitor) throws IOException {
    String head = "GET /api/v1/no-such-thing HTTP/1.1\r\nContent-Type: */*\r\n";

    assertThat(send(visitor.at("/").getPort(), head, "true"))
        .startsWith("HTTP/1.1 404")
        .contains("application/problem+json");
  }

  @Test
  void a_body_of_any_type_is_of_none(Visitor visitor) throws IOException {
    String head = "POST /api/v1/organisations HTTP/1.1\r\nContent-Type: */*\r\n";

    assertThat(send(visitor.at("/").getPort(), head, "true"))
        .startsWith("HTTP/1.1 415")
        .contains("application/problem+json");
  }

  private static String ask(int port, String target) throws IOException {
    return send(port, "GET " + target + " HTTP/1.1\r\n", "");
  }

  private static String send(int port, String head, String body) throws IOException {
    String rest =
        "Host: here\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write((head + rest + body).getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
