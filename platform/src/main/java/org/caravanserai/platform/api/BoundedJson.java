package org.caravanserai.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.caravanserai.platform.house.ProblemKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Holds the JSON of edits to the bound that {@link RepeatSafe} has for what is sent by POST. Files
 * are of other types and have bounds of their own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BoundedJson extends OncePerRequestFilter {
  private static final Set<String> EDITS =
      Set.of(HttpMethod.PUT.name(), HttpMethod.PATCH.name(), HttpMethod.DELETE.name());

  private final HandlerExceptionResolver problems;

  BoundedJson(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    return !EDITS.contains(request.getMethod())
        || !request.getRequestURI().startsWith("/api/")
        || !type.contains("json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(RepeatSafe.LARGEST_BODY + 1);
    if (body.length > RepeatSafe.LARGEST_BODY) {
      problems.resolveException(request, response, null, new Problem(ProblemKind.TOO_LARGE));
      return;
    }
    chain.doFilter(new BufferedBody(request, body), response);
  }
}
