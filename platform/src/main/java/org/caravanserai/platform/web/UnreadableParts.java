package org.caravanserai.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.caravanserai.platform.house.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
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
  private static final Set<String> BODIES = Set.of("POST", "PUT", "PATCH");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean anyType = isOfAnyType(request.getContentType());
    if (anyType && BODIES.contains(request.getMethod())) {
      response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
      return;
    }
    try {
      chain.doFilter(anyType ? new Untyped(request) : request, response);
    } catch (ServletException | IOException | RuntimeException e) {
      if (!Unreadable.isCauseOf(e) || response.isCommitted()) {
        throw e;
      }
      response.sendError(HttpStatus.BAD_REQUEST.value());
    }
  }

  /** A request without a body, and without the type that it says its body has. */
  private static final class Untyped extends HttpServletRequestWrapper {
    Untyped(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getContentType() {
      return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
      return isType(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isType(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(
          Collections.list(super.getHeaderNames()).stream().filter(name -> !isType(name)).toList());
    }

    private static boolean isType(String name) {
      return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
    }
  }

  /**
   * Whether a body is said to be of a type such as {@code *}{@code /*}, which only a wish may be.
   */
  private static boolean isOfAnyType(@Nullable String type) {
    return type != null && type.split(";", 2)[0].contains("*");
  }
}
