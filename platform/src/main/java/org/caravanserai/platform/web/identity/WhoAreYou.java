package org.caravanserai.platform.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caravanserai.platform.house.Doors;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks who it is: a reader on the page to sign in, a program by a problem. What is not there at all
 * asks nobody.
 */
final class WhoAreYou implements AuthenticationEntryPoint {
  private final RequestMappingHandlerMapping pages;

  WhoAreYou(RequestMappingHandlerMapping pages) {
    this.pages = pages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
      throws IOException {
    if (!isThere(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (Doors.isOfApi(request) || Doors.isOfOperation(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect("/sign-in");
    }
  }

  private boolean isThere(HttpServletRequest request) {
    if (Doors.isOfOperation(request)) {
      return true;
    }
    ServletRequestPathUtils.parseAndCache(request);
    try {
      return pages.getHandler(request) != null;
    } catch (Exception otherMethodOrType) {
      return true;
    }
  }
}
