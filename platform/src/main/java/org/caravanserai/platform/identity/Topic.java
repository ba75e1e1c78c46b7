package org.caravanserai.platform.identity;

import java.util.Locale;

/** What a desk sees to; the desks of procedures bear the same names. */
public enum Topic {
  LAND,
  APPROVALS,
  LABOUR,
  LOGISTICS,
  POLICY,
  CUSTOMS,
  FINANCE,
  REGISTRATION,
  ENVIRONMENT;

  /** As in the packs: {@code customs}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
