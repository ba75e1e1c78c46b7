package org.caravanserai.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caravanserai.platform.house.Unreadable;
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
    try {
      chain.doFilter(request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      if (!Unreadable.isCauseOf(e) || response.isCommitted()) {
        throw e;
      }
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
  }
}
