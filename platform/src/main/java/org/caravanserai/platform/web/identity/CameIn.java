package org.caravanserai.platform.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.caravanserai.platform.identity.SecurityEvent;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** What happens when one of Spring Security's filters has found who it is. */
final class CameIn implements AuthenticationSuccessHandler {
  private final Entrance entrance;
  private final SecurityEvent how;

  CameIn(Entrance entrance, SecurityEvent how) {
    this.entrance = entrance;
    this.how = how;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication found)
      throws IOException {
    entrance.letIn(request, response, UUID.fromString(found.getName()), how);
    String destination = entrance.destination(request, response);
    if (how == SecurityEvent.SIGNED_IN_BY_PASSKEY) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getWriter().write("{\"authenticated\":true}");
    } else {
      response.sendRedirect(destination);
    }
  }
}
