package org.caravanserai.platform.notice;

/** Whether and when notices go to a person by e-mail, beside his list. */
public enum ByMail {
  /** Each as it comes, while his office is open. */
  AT_ONCE,
  /** All in one letter, at the start of his next office day. */
  DAILY,
  /** None, but for the safety of his account. */
  NEVER
}
