package org.caravanserai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is answered when something failed before or outside a handler of the API. */
class ErrorPagesTest {
  private final ErrorPages errors = new ErrorPages(new ShellArgument(false));

  @ParameterizedTest
  @CsvSource({"/sides, 08001", "/api/v1/sides, 08006", "/me, 57P01", "/api/v1/me, 53100"})
  void a_database_that_does_not_answer_is_said_to_come_back(String path, String state) {
    var answer =
        errors.show(
            failed(
                path,
                new CannotCreateTransactionException("", new SQLException("refused", state))));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource({"/library", "/api/v1/library/items"})
  void parameters_that_cannot_be_read_are_no_mistake_of_the_house(String path) {
    var answer =
        errors.show(failed(path, new ServletException(new InvalidParameterException("%zz", 400))));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @CsvSource({"/sides", "/api/v1/sides"})
  void anything_else_is_a_mistake_of_the_house(String path) {
    var answer = errors.show(failed(path, new IllegalStateException("no")));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isNull();
  }

  private static MockHttpServletRequest failed(String path, Exception cause) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    request.setAttribute(RequestDispatcher.FORWARD_SERVLET_PATH, path);
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
    return request;
  }
}
