package org.caravanserai.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  @Test
  void answers_of_one_connection_are_told_apart() throws IOException {
    AnswerReader answers =
        over(
            """
            HTTP/1.1 200 OK
            Content-Length: 5

            first\
            HTTP/1.1 100 Continue

            HTTP/1.1 201 Created
            Transfer-Encoding: chunked
            Location:  /here

            6
            second
            1
            !
            0

            HTTP/1.1 304 Not Modified
            Content-Length: 5

            HTTP/1.1 503 Service Unavailable
            Connection: close

            until the end\
            """);

    assertThat(next(answers)).isEqualTo("200 first");
    assertThat(next(answers)).isEqualTo("201 /here second!");
    assertThat(next(answers)).isEqualTo("304 ");
    assertThat(next(answers)).isEqualTo("503 until the end and no more");
  }

  @Test
  void an_answer_that_is_cut_off_or_is_none_is_told() {
    assertThatThrownBy(() -> next(over("HTTP/1.1 200 OK\nContent-Length: 5\n\nfirs")))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> next(over("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n6\nseco")))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> next(over("HTTP/1.1 200 OK\nContent-Length: five\n\nfirst")))
        .isInstanceOf(ProtocolException.class);
    assertThatThrownBy(() -> next(over("SSH-2.0\n"))).isInstanceOf(ProtocolException.class);
  }

  private static AnswerReader over(String lines) {
    byte[] bytes = lines.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    return new AnswerReader(new ByteArrayInputStream(bytes));
  }

  private static String next(AnswerReader answers) throws IOException {
    AnswerReader.Head head = answers.head();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    answers.body(head, body);
    String where = head.header("location");
    return head.status()
        + " "
        + (where.isEmpty() ? "" : where + " ")
        + body.toString(StandardCharsets.UTF_8)
        + (head.isLast() ? " and no more" : "");
  }
}
