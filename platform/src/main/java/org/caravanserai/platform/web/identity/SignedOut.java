package org.caravanserai.platform.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caravanserai.platform.identity.SecurityEvent;
import org.caravanserai.platform.identity.SecurityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Writes down who went out. */
final class SignedOut implements LogoutHandler {
  private final SecurityLog log;

  SignedOut(SecurityLog log) {
    this.log = log;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication found) {
    if (found instanceof SignedIn signedIn) {
      log.write(SecurityEvent.SIGNED_OUT, signedIn.person(), signedIn.person());
    }
  }
}
