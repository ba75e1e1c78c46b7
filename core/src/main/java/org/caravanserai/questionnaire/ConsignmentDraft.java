package org.caravanserai.questionnaire;

import java.math.BigDecimal;
import org.caravanserai.questionnaire.Ask.GoodsField;
import org.jspecify.annotations.Nullable;

/**
 * A consignment under construction. It joins the profile when its size is known; after that only
 * the day of departure is open.
 *
 * @param next what is asked next
 */
record ConsignmentDraft(
    String id,
    GoodsField next,
    @Nullable String title,
    @Nullable String from,
    @Nullable String to,
    @Nullable BigDecimal massTonnes,
    @Nullable BigDecimal teu)
    implements Draft {

  static ConsignmentDraft of(String id) {
    return new ConsignmentDraft(id, GoodsField.TITLE, null, null, null, null, null);
  }

  ConsignmentDraft titled(@Nullable String name) {
    return new ConsignmentDraft(id, GoodsField.FROM, name, null, null, null, null);
  }

  ConsignmentDraft leaving(String place) {
    return new ConsignmentDraft(id, GoodsField.TO, title, place, null, null, null);
  }

  ConsignmentDraft goingTo(String place) {
    return new ConsignmentDraft(id, GoodsField.MASS_TONNES, title, from, place, null, null);
  }

  ConsignmentDraft withoutMass() {
    return new ConsignmentDraft(id, GoodsField.TEU, title, from, to, null, null);
  }

  ConsignmentDraft weighing(BigDecimal tonnes) {
    return new ConsignmentDraft(id, GoodsField.DEPART, title, from, to, tonnes, null);
  }

  ConsignmentDraft filling(BigDecimal units) {
    return new ConsignmentDraft(id, GoodsField.DEPART, title, from, to, null, units);
  }

  /** The title, or the places when it has none. */
  String name() {
    return title == null ? from + " - " + to : title;
  }
}
