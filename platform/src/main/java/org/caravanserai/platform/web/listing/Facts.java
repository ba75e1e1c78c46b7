package org.caravanserai.platform.web.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.caravanserai.dossier.Values;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Place;
import org.caravanserai.matching.Capacity;
import org.caravanserai.matching.InvestmentRange;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Stage;
import org.caravanserai.matching.Subject;
import org.caravanserai.matching.Whereabouts;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.listing.Content;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/** What listings state, in the reader's language; codes with their labels of the library. */
final class Facts {
  private static final int SHORTEST_LISTED = 2;

  private final Knowledge knowledge;
  private final Messages messages;
  private final Values values;

  Facts(Knowledge knowledge, Messages messages) {
    this.knowledge = knowledge;
    this.messages = messages;
    this.values = new Values(knowledge, messages);
  }

  /** All that is stated; a field that is not stated is left out. */
  List<Fact> of(Content content) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "place", List.of(place(content.place())));
    add(facts, "activities", codes("isic", content.activities()));
    add(facts, "goods", codes("hs", content.goods()));
    Capacity capacity = content.terms().capacity();
    add(facts, "capacity", capacity == null ? List.of() : List.of(amount(capacity)));
    InvestmentRange investment = content.terms().investment();
    add(facts, "investment", investment == null ? List.of() : List.of(money(investment)));
    Stage stage = content.terms().stage();
    add(facts, "stage", stage == null ? List.of() : List.of(stage(stage)));
    add(facts, "certificates", content.terms().certificates());
    add(facts, "languages", languages(content.terms().languages()));
    add(facts, "partnerCountries", countries(content.wishes().countries()));
    add(facts, "partnerCertificates", content.wishes().certificates());
    add(facts, "validUntil", List.of(messages.day(content.validUntil())));
    return facts;
  }

  private void add(List<Fact> facts, String field, Collection<String> said) {
    if (!said.isEmpty()) {
      facts.add(new Fact(messages.get("listings.field." + field), List.copyOf(said)));
    }
  }

  /** Kind and subject, such as: Need · Goods. */
  String what(Kind kind, Subject subject) {
    return messages.get("listings.what", kind(kind), subject(subject));
  }

  String kind(Kind kind) {
    return messages.get("listings.kind." + kind);
  }

  String subject(Subject subject) {
    return messages.get("listings.subject." + subject);
  }

  String stage(Stage stage) {
    return messages.get("match.stage." + stage);
  }

  String country(String code) {
    return values.jurisdiction(code);
  }

  /** Where it is, from the narrowest to the country. */
  String place(Whereabouts where) {
    List<String> names = new ArrayList<>();
    if (where.locode() != null) {
      Place place = knowledge.contents().places().get(where.locode());
      names.add(place == null ? where.locode() : place.name().in(messages.language()));
    }
    if (where.region() != null) {
      names.add(values.jurisdiction(where.region()));
    }
    names.add(country(where.country()));
    return messages.items(names);
  }

  List<String> codes(String list, Set<String> codes) {
    return codes.stream().map(code -> code(list, code)).toList();
  }

  /** A code with its label, or with that of the nearest wider code that has one. */
  String code(String list, String code) {
    Map<String, CodeEntry> entries = knowledge.contents().codeLists().getOrDefault(list, Map.of());
    for (int length = code.length(); length >= SHORTEST_LISTED; length--) {
      CodeEntry entry = entries.get(code.substring(0, length));
      if (entry != null) {
        return messages.brackets(entry.label().in(messages.language()), code);
      }
    }
    return code;
  }

  private List<String> countries(Set<String> codes) {
    return codes.stream().map(this::country).toList();
  }

  private List<String> languages(Set<String> codes) {
    return codes.stream().map(messages::languageName).toList();
  }

  private String amount(Capacity capacity) {
    Function<BigDecimal, String> inUnits =
        number -> messages.get("match.unit." + capacity.unit(), messages.number(number));
    return messages.get(
        "match.per." + capacity.period(), range(capacity.least(), capacity.most(), inUnits));
  }

  private String money(InvestmentRange investment) {
    Function<Money, String> asMoney = m -> messages.money(m.amount(), m.currency());
    return range(investment.least(), investment.most(), asMoney);
  }

  private <T> String range(@Nullable T least, @Nullable T most, Function<T, String> say) {
    if (least == null) {
      return most == null ? "" : messages.get("match.range.to", say.apply(most));
    }
    if (most == null) {
      return messages.get("match.range.from", say.apply(least));
    }
    return least.equals(most)
        ? say.apply(most)
        : messages.get("match.range.both", say.apply(least), say.apply(most));
  }
}
