package org.caravanserai.platform.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.SecurityEvent;
import org.caravanserai.platform.identity.SecurityLog;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refuses, and writes down a signed-in person's try. */
final class NotYours implements AccessDeniedHandler {
  private final CurrentActor actors;
  private final SecurityLog log;

  NotYours(CurrentActor actors, SecurityLog log) {
    this.actors = actors;
    this.log = log;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    Actor actor = actors.of(request);
    actor.personId().ifPresent(person -> log.write(SecurityEvent.ACCESS_REFUSED, person, null));
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
