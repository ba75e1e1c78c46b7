package org.caravanserai.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HTTP never reaches a room, and is answered as the rest is. */
@HouseTest
class UnreadableRequestsTest {
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

  private static String ask(int port, String target) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request = "GET " + target + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
