package org.caravanserai.questionnaire;

import org.caravanserai.questionnaire.Ask.PartyField;
import org.jspecify.annotations.Nullable;

/** A party under construction; it joins the profile when its country was asked for. */
record PartyDraft(PartyField next, @Nullable String name, @Nullable String role) implements Draft {
  static final PartyDraft EMPTY = new PartyDraft(PartyField.NAME, null, null);

  PartyDraft named(String text) {
    return new PartyDraft(PartyField.ROLE, text, null);
  }

  PartyDraft as(String text) {
    return new PartyDraft(PartyField.COUNTRY, name, text);
  }
}
