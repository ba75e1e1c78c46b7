package org.caravanserai.platform.web.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caravanserai.platform.house.Doors;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.SecurityEvent;
import org.caravanserai.platform.identity.SecurityLog;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Refuses, and writes down a signed-in person's try. A program that did not say who asks is asked
 * for that, though what it lacks may be the token against forgery of a session that it has not.
 */
final class NotYours implements AccessDeniedHandler {
  private final CurrentActor actors;
  private final SecurityLog log;
  private final AuthenticationEntryPoint whoAreYou;

  NotYours(CurrentActor actors, SecurityLog log, AuthenticationEntryPoint whoAreYou) {
    this.actors = actors;
    this.log = log;
    this.whoAreYou = whoAreYou;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException, ServletException {
    Actor actor = actors.of(request);
    if (actor.personId().isEmpty() && Doors.isOfApi(request)) {
      whoAreYou.commence(
          request,
          response,
          new InsufficientAuthenticationException("Nobody says who asks", refused));
      return;
    }
    actor.personId().ifPresent(person -> log.write(SecurityEvent.ACCESS_REFUSED, person, null));
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
