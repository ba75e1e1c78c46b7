package org.caravanserai.platform.notice;

import java.time.Instant;

/** When a person is at work, as far as letters go. */
public interface OfficeHours {
  /** The first moment at which the office is open: this one, or a later. */
  Instant openFrom(Instant moment);

  /** The first moment at which an office day begins: this one, or a later. */
  Instant dayFrom(Instant moment);
}
