package org.caravanserai.platform.web.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.caravanserai.dossier.Values;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Place;
import org.caravanserai.matching.Capacity;
import org.caravanserai.matching.InvestmentRange;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.MatchText;
import org.caravanserai.matching.Stage;
import org.caravanserai.matching.Subject;
import org.caravanserai.matching.Whereabouts;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.listing.Content;

/** What listings state, in the reader's language; codes with their labels of the library. */
final class Facts {
  private final Knowledge knowledge;
  private final Messages messages;
  private final Values values;
  private final MatchText text;

  Facts(Knowledge knowledge, Messages messages) {
    this.knowledge = knowledge;
    this.messages = messages;
    this.values = new Values(knowledge, messages);
    this.text = MatchText.in(messages, knowledge);
  }

  /** All that is stated; a field that is not stated is left out. */
  List<Fact> of(Content content) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "place", List.of(place(content.place())));
    add(facts, "activities", codes("isic", content.activities()));
    add(facts, "goods", codes("hs", content.goods()));
    Capacity capacity = content.terms().capacity();
    add(facts, "capacity", capacity == null ? List.of() : List.of(text.say(capacity)));
    InvestmentRange investment = content.terms().investment();
    add(facts, "investment", investment == null ? List.of() : List.of(text.say(investment)));
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
    return text.say(stage);
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

  String code(String list, String code) {
    return text.code(list, code);
  }

  private List<String> countries(Set<String> codes) {
    return codes.stream().map(this::country).toList();
  }

  private List<String> languages(Set<String> codes) {
    return codes.stream().map(messages::languageName).toList();
  }
}
