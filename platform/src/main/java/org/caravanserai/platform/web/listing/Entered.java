package org.caravanserai.platform.web.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.matching.Wording;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.listing.ListingDraft;
import org.caravanserai.platform.web.TypedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A listing as it stands in the fields of its form, and the way from and to there. */
final class Entered {
  /** The fields of codes, each with words that search for more of them. */
  static final String ACTIVITIES = "activities";

  static final String GOODS = "goods";

  /** A form in which nothing stands. */
  static final MultiValueMap<String, String> NOTHING =
      CollectionUtils.unmodifiableMultiValueMap(new LinkedMultiValueMap<>());

  private static final String SEPARATORS = "[,;，；、\\n]";

  private Entered() {}

  /** The field that searches for codes of another. */
  static String words(String field) {
    return field + ".words";
  }

  /** What stands in a form, to be checked. */
  static ListingDraft draft(MultiValueMap<String, String> typed, Messages messages) {
    String language = messages.language();
    return new ListingDraft(
        typed.getFirst("kind"),
        typed.getFirst("subject"),
        texts(typed, "title"),
        texts(typed, "text"),
        codes(typed, ACTIVITIES),
        codes(typed, GOODS),
        typed.getFirst("country"),
        typed.getFirst("region"),
        typed.getFirst("locode"),
        new ListingDraft.Amount(
            TypedNumber.plain(typed.getFirst("capacity.least"), language),
            TypedNumber.plain(typed.getFirst("capacity.most"), language),
            typed.getFirst("capacity.unit"),
            typed.getFirst("capacity.period")),
        new ListingDraft.Funds(
            TypedNumber.plain(typed.getFirst("investment.least"), language),
            TypedNumber.plain(typed.getFirst("investment.most"), language),
            typed.getFirst("investment.currency")),
        typed.getFirst("stage"),
        items(typed.getFirst("certificates")),
        all(typed, "languages"),
        all(typed, "partnerCountries"),
        items(typed.getFirst("partnerCertificates")),
        typed.getFirst("validUntil"),
        all(typed, "named").contains("true"),
        new ListingDraft.Reach(
            typed.getFirst("contact.name"),
            typed.getFirst("contact.email"),
            typed.getFirst("contact.phone"),
            typed.getFirst("contact.note")));
  }

  private static Map<String, String> texts(MultiValueMap<String, String> typed, String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : Wording.LANGUAGES) {
      String text = typed.getFirst(field + "." + language);
      if (text != null && !text.isBlank()) {
        texts.put(language, text.strip().replace("\r\n", "\n"));
      }
    }
    return texts;
  }

  /** The codes that are picked, and those that stand among the words. */
  static List<String> codes(MultiValueMap<String, String> typed, String field) {
    List<String> codes = new ArrayList<>(all(typed, field));
    items(typed.getFirst(words(field))).stream()
        .map(Entered::withoutPoints)
        .filter(Entered::isCode)
        .forEach(codes::add);
    return codes.stream().distinct().toList();
  }

  /** The words that search, where they are no codes; empty when there are none. */
  static String search(MultiValueMap<String, String> typed, String field) {
    String words = typed.getFirst(words(field));
    boolean codes = items(words).stream().map(Entered::withoutPoints).allMatch(Entered::isCode);
    return words == null || codes ? "" : words.strip();
  }

  private static String withoutPoints(String text) {
    return text.replace(".", "");
  }

  private static boolean isCode(String text) {
    return text.matches("[0-9]+");
  }

  static List<String> all(MultiValueMap<String, String> typed, String field) {
    return typed.getOrDefault(field, List.of()).stream().filter(one -> !one.isBlank()).toList();
  }

  private static List<String> items(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(SEPARATORS))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .toList();
  }

  /** What stands in the fields for a listing; a unit alone states nothing and is left out. */
  static MultiValueMap<String, String> of(ListingDraft draft) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    put(values, "kind", draft.kind());
    put(values, "subject", draft.subject());
    putTexts(values, "title", draft.title());
    putTexts(values, "text", draft.text());
    putAll(values, ACTIVITIES, draft.activities());
    putAll(values, GOODS, draft.goods());
    put(values, "country", draft.country());
    put(values, "region", draft.region());
    put(values, "locode", draft.locode());
    ListingDraft.Amount capacity = draft.capacity();
    if (capacity != null && states(capacity.least(), capacity.most())) {
      put(values, "capacity.least", capacity.least());
      put(values, "capacity.most", capacity.most());
      put(values, "capacity.unit", capacity.unit());
      put(values, "capacity.period", capacity.period());
    }
    ListingDraft.Funds investment = draft.investment();
    if (investment != null && states(investment.least(), investment.most())) {
      put(values, "investment.least", investment.least());
      put(values, "investment.most", investment.most());
      put(values, "investment.currency", investment.currency());
    }
    put(values, "stage", draft.stage());
    putItems(values, "certificates", draft.certificates());
    putAll(values, "languages", draft.languages());
    putAll(values, "partnerCountries", draft.partnerCountries());
    putItems(values, "partnerCertificates", draft.partnerCertificates());
    put(values, "validUntil", draft.validUntil());
    put(values, "named", Boolean.TRUE.equals(draft.named()) ? "true" : null);
    ListingDraft.Reach contact = draft.contact();
    if (contact != null) {
      put(values, "contact.name", contact.name());
      put(values, "contact.email", contact.email());
      put(values, "contact.phone", contact.phone());
      put(values, "contact.note", contact.note());
    }
    return values;
  }

  private static boolean states(@Nullable String least, @Nullable String most) {
    return (least != null && !least.isBlank()) || (most != null && !most.isBlank());
  }

  private static void put(
      MultiValueMap<String, String> values, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.add(field, value);
    }
  }

  private static void putAll(
      MultiValueMap<String, String> values, String field, @Nullable List<String> items) {
    if (items != null && !items.isEmpty()) {
      values.addAll(field, items);
    }
  }

  private static void putItems(
      MultiValueMap<String, String> values, String field, @Nullable List<String> items) {
    if (items != null && !items.isEmpty()) {
      values.add(field, String.join(", ", items));
    }
  }

  private static void putTexts(
      MultiValueMap<String, String> values, String field, @Nullable Map<String, String> texts) {
    if (texts != null) {
      texts.forEach((language, text) -> put(values, field + "." + language, text));
    }
  }
}
