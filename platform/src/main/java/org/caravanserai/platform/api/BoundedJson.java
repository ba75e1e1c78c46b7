package org.caravanserai.platform.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.caravanserai.platform.house.Doors;
import org.caravanserai.platform.house.ProblemKind;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds the JSON of edits to the bound that {@link RepeatSafe} has for what is sent by POST. Files
 * are of other types and have bounds of their own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BoundedJson extends OncePerRequestFilter {
  private static final Set<String> EDITS =
      Set.of(HttpMethod.PUT.name(), HttpMethod.PATCH.name(), HttpMethod.DELETE.name());

  private final Refusals refusals;

  BoundedJson(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    return !EDITS.contains(request.getMethod())
        || !Doors.isOfApi(request)
        || !type.contains("json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes(RepeatSafe.LARGEST_BODY + 1);
    if (body.length > RepeatSafe.LARGEST_BODY) {
      refusals.answer(request, response, new Problem(ProblemKind.TOO_LARGE));
      return;
    }
    chain.doFilter(new BufferedBody(request, body), response);
  }
}
