package org.caravanserai.platform.dossiers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Entry;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A consignment as somebody fills it in; an empty text is not filled in. Its fields are called
 * {@code title}, {@code from}, {@code to}, {@code mass}, {@code teu} and {@code depart}.
 *
 * @param title may be empty: the places then name it
 * @param mass gross, in tonnes; may be empty when {@code teu} is not
 */
public record GoodsEntry(
    String title, String from, String to, String mass, String teu, String depart) {

  Answer<Profile.Consignment, org.caravanserai.platform.dossiers.Refusal> read(
      Knowledge knowledge, Profile profile, @Nullable String id) {
    Entries entries = new Entries(knowledge);
    Sheet sheet = new Sheet();
    String named = title.isEmpty() ? from + " - " + to : title;
    String name = sheet.take("title", entries.name(named));
    String origin = sheet.take("from", entries.place(from));
    String destination =
        to.equals(from)
            ? sheet.take("to", Entry.<String>refused(new Refusal.SamePlace()))
            : sheet.take("to", entries.place(to));
    var tonnes = mass.isEmpty() ? null : sheet.take("mass", entries.massTonnes(mass));
    var units = teu.isEmpty() ? null : sheet.take("teu", entries.teu(teu));
    var day = depart.isEmpty() ? null : sheet.take("depart", entries.day(depart));
    if (mass.isEmpty() && teu.isEmpty()) {
      sheet.take("mass", Entry.refused(new Refusal.Empty()));
    }
    if (!sheet.refused.isEmpty() || name == null || origin == null || destination == null) {
      return Answer.refused(
          new org.caravanserai.platform.dossiers.Refusal.EntriesRefused(sheet.refused));
    }
    return new Answer.Done<>(
        entries.consignment(
            id == null ? freeId(profile) : id,
            name,
            origin,
            destination,
            tonnes,
            units,
            day,
            facts(knowledge, profile, id)));
  }

  /** What was said of it before, without what followed from its places and its day. */
  private static Map<String, Object> facts(
      Knowledge knowledge, Profile profile, @Nullable String id) {
    var before = profile.findConsignment(String.valueOf(id));
    if (before.isEmpty()) {
      return Map.of();
    }
    Profile.Consignment goods = before.get();
    Map<String, Object> facts = new HashMap<>(goods.facts());
    Map<String, Object> derived =
        new Entries(knowledge)
            .consignment(
                goods.id(),
                goods.title(),
                goods.from(),
                goods.to(),
                goods.massTonnes(),
                goods.teu(),
                goods.depart(),
                Map.of())
            .facts();
    facts.entrySet().removeAll(derived.entrySet());
    return facts;
  }

  private static String freeId(Profile profile) {
    int number = profile.consignments().size() + 1;
    while (profile.findConsignment("goods-" + number).isPresent()) {
      number++;
    }
    return "goods-" + number;
  }

  /** Entries one by one; the refused ones with their reasons. */
  static final class Sheet {
    final Map<String, List<Refusal>> refused = new LinkedHashMap<>();

    <T> @Nullable T take(String field, Entry<T> entry) {
      return switch (entry) {
        case Entry.Accepted<T>(T value) -> value;
        case Entry.Refused<T>(List<Refusal> reasons) -> {
          refused.put(field, reasons);
          yield null;
        }
      };
    }
  }
}
