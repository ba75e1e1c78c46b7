package org.caravanserai.platform.identity;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.notice.Notice;
import org.caravanserai.platform.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells a person that the ways to sign in to his account changed, in case it was not he. */
@Component
class SafetyNotices {
  private final Notices notices;

  SafetyNotices(Notices notices) {
    this.notices = notices;
  }

  /** A password was set, or a passkey came or went. */
  void changed(UUID person) {
    notices.warn(person, new Notice("identity.notice.safety", List.of(), "/me/safety"));
  }
}
