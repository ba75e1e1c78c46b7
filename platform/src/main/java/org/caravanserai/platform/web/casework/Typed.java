package org.caravanserai.platform.web.casework;

import java.util.Map;
import org.caravanserai.platform.web.identity.Form;

/**
 * The form of a case's page that was sent and came back.
 *
 * @param kind of entry; empty when none was sent
 */
record Typed(String kind, String scope, Form form) {
  static final Typed NOTHING = new Typed("", "", Form.EMPTY);

  /** What stands in a field of a form; empty in all forms but the one that was sent. */
  String value(String itsKind, String itsScope, String field) {
    return is(itsKind, itsScope) ? form.value(field) : "";
  }

  boolean is(String itsKind, String itsScope) {
    return kind.equals(itsKind) && scope.equals(itsScope);
  }

  /** What is wrong with the fields of a form. */
  Map<String, String> mistakes(String itsKind, String itsScope) {
    return is(itsKind, itsScope) ? form.mistakes() : Map.of();
  }
}
