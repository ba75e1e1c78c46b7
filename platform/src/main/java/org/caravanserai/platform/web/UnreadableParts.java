package org.caravanserai.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caravanserai.platform.house.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests of which some part turns out unreadable while they are served: refused as a bad request
 * and not logged, for the server would log what the request holds, which may be personal, and
 * anybody could fill its log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParts extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOfAnyType(request.getContentType())) {
      response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      if (!Unreadable.isCauseOf(e) || response.isCommitted()) {
        throw e;
      }
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
  }

  /**
   * Whether a body is said to be of a type such as {@code *}{@code /*}, which only a wish may be.
   */
  private static boolean isOfAnyType(@Nullable String type) {
    return type != null && type.split(";", 2)[0].contains("*");
  }
}
