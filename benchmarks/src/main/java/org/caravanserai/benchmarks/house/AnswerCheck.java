package org.caravanserai.benchmarks.house;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What must hold of each answer, whatever was asked. */
final class AnswerCheck {
  /**
   * Traces of the code: names of classes and packages, frames of a stack, words of the database.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "org\\.(caravanserai|springframework|apache|postgresql|hibernate)\\."
              + "|\\b(java|javax|jakarta|tools\\.jackson|com\\.fasterxml|gg\\.jte)\\.[a-z]+\\."
              + "|\\b[A-Z][A-Za-z]+(Exception|Error)\\b"
              + "|\\.java:[0-9]+"
              + "|SQLSTATE|PSQLException|Apache Tomcat");

  /** What the API may answer to any request that it refuses, where the document is silent. */
  private static final Set<Integer> USUAL_REFUSALS =
      Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429);

  /**
   * What HTTP itself answers before an operation is found: an address or method that none has, an
   * expectation, a head that is too long.
   */
  private static final Set<Integer> OF_HTTP = Set.of(404, 405, 414, 417, 431);

  private AnswerCheck() {}

  /** What is wrong with an answer of the API; empty when nothing is. */
  static Optional<String> fault(ApiRequests.Made made, RawRequest.Answer answer) {
    Optional<String> common = fault(answer);
    if (common.isPresent()) {
      return common;
    }
    boolean asDescribed = made.request().method().equals(made.operation().method());
    if (answer.status() >= 400) {
      return isDeclared(made.operation(), answer.status())
              || OF_HTTP.contains(answer.status())
              || !asDescribed
          ? problemFault(made.request(), answer)
          : Optional.of("undeclared " + answer.status());
    }
    return !asDescribed
            || made.operation().statuses().contains(String.valueOf(answer.status()))
            || !made.operation().declaresRefusals()
        ? Optional.empty()
        : Optional.of("undeclared " + answer.status());
  }

  /** What is wrong with an answer of any part of the house; empty when nothing is. */
  static Optional<String> fault(RawRequest.Answer answer) {
    if (answer.status() >= 500) {
      return Optional.of("answers " + answer.status());
    }
    Matcher code = CODE.matcher(answer.text());
    return answer.status() >= 400 && code.find()
        ? Optional.of("tells of the code: " + code.group())
        : Optional.empty();
  }

  private static boolean isDeclared(OpenApi.Operation operation, int status) {
    return operation.declaresRefusals()
        ? operation.statuses().contains(String.valueOf(status))
            || operation.statuses().contains("4XX")
            || operation.statuses().contains("default")
        : USUAL_REFUSALS.contains(status);
  }

  /** What keeps the answer from being a problem detail (RFC 9457). */
  private static Optional<String> problemFault(RawRequest request, RawRequest.Answer answer) {
    boolean toNobody = request.isCutShort() && answer.text().isEmpty();
    if (request.method().equals("HEAD") || toNobody) {
      return Optional.empty();
    }
    String type = answer.header("content-type");
    if (!type.startsWith("application/problem+json")) {
      return Optional.of("no problem but " + type + " with " + answer.status());
    }
    try {
      JsonNode problem = Caller.JSON.readTree(answer.text());
      return problem.path("type").asString("").startsWith("/problems/")
              && problem.path("status").asInt(0) == answer.status()
              && !problem.path("title").asString("").isBlank()
              && !problem.path("detail").asString("").isBlank()
          ? Optional.empty()
          : Optional.of("a problem without its parts");
    } catch (JacksonException e) {
      return Optional.of("a problem that is no JSON");
    }
  }
}
