package org.caravanserai.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Checks the entries of a profile one by one, each by its type, unit, bounds and code list. {@link
 * ProfileReader} accepts a profile made of accepted entries.
 */
public final class Entries {
  /** What a party may be. */
  public static final List<String> ROLES =
      List.of("investor", "partner", "supplier", "buyer", "bank", "carrier", "contractor", "other");

  static final int LONGEST_NAME = 300;
  static final BigDecimal LEAST_SIZE = new BigDecimal("0.001");
  static final BigDecimal MOST_TONNES = BigDecimal.valueOf(1_000_000);
  static final BigDecimal MOST_TEU = BigDecimal.valueOf(100_000);
  static final int MOST_CODES = 100;
  private static final int LONGEST_TEXT = 500;

  private final Knowledge knowledge;

  public Entries(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The name of a project, a consignment or a party. */
  public Entry<String> name(String text) {
    return text(text, LONGEST_NAME);
  }

  /** The code of a place of the network. */
  public Entry<String> place(String code) {
    return knowledge.contents().places().containsKey(code)
        ? new Entry.Accepted<>(code)
        : Entry.refused(new Refusal.UnknownPlace());
  }

  /** The gross mass of a consignment. */
  public Entry<BigDecimal> massTonnes(String text) {
    return number(text, LEAST_SIZE, MOST_TONNES, "t");
  }

  /** The containers of a consignment. */
  public Entry<BigDecimal> teu(String text) {
    return number(text, LEAST_SIZE, MOST_TEU, "TEU");
  }

  /** A day. */
  public Entry<LocalDate> day(String text) {
    LocalDate day = Fields.day(text);
    return day == null ? Entry.refused(new Refusal.NotADay()) : new Entry.Accepted<>(day);
  }

  /** The role of a party, one of {@link #ROLES}. */
  public Entry<String> role(String text) {
    return ROLES.contains(text)
        ? new Entry.Accepted<>(text)
        : Entry.refused(new Refusal.NotListed(text, ROLES));
  }

  /**
   * The value of an attribute.
   *
   * @param texts the codes of an attribute that takes several, which may be none; else one text
   */
  public Entry<Object> fact(Attribute attribute, List<String> texts) {
    if (attribute.kind().equals("codes")) {
      return codes(attribute, texts);
    }
    if (texts.size() != 1) {
      throw new IllegalArgumentException("'" + attribute.name() + "' takes one value");
    }
    return fact(attribute, texts.getFirst());
  }

  /** A consignment, with the facts that its places and its day of departure already say. */
  public Profile.Consignment consignment(
      String id,
      String title,
      String from,
      String to,
      @Nullable BigDecimal massTonnes,
      @Nullable BigDecimal teu,
      @Nullable LocalDate depart,
      Map<String, Object> facts) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    derived(from, to, depart).forEach(all::putIfAbsent);
    return new Profile.Consignment(id, title, from, to, massTonnes, teu, depart, all);
  }

  /** The facts that follow from the places and the day of departure of a consignment. */
  Map<String, Object> derived(String from, String to, @Nullable LocalDate depart) {
    Map<String, Object> facts = new LinkedHashMap<>();
    var places = knowledge.contents().places();
    if (places.containsKey(from)) {
      putIfKnown(facts, "dispatch_country", knowledge.getPlace(from).country());
    }
    if (places.containsKey(to)) {
      putIfKnown(facts, "destination_country", knowledge.getPlace(to).country());
    }
    if (depart != null) {
      putIfKnown(facts, "shipment_month", BigDecimal.valueOf(depart.getMonthValue()));
    }
    return facts;
  }

  private void putIfKnown(Map<String, Object> facts, String attribute, Object value) {
    if (knowledge.contents().attributes().containsKey(attribute)) {
      facts.put(attribute, value);
    }
  }

  /** The value of an attribute that takes one. */
  Entry<Object> fact(Attribute attribute, String text) {
    return switch (attribute.kind()) {
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? new Entry.Accepted<>(Boolean.valueOf(text))
              : Entry.refused(new Refusal.NotAFlag());
      case "integer", "decimal", "money" -> value(number(attribute, text));
      case "date" -> value(day(text));
      case "place" -> value(place(text));
      case "code" -> value(code(attribute, text));
      default -> value(text(text, LONGEST_TEXT));
    };
  }

  private static Entry<Object> value(Entry<?> entry) {
    return switch (entry) {
      case Entry.Accepted<?>(Object value) -> new Entry.Accepted<>(value);
      case Entry.Refused<?>(List<Refusal> reasons) -> new Entry.Refused<>(reasons);
    };
  }

  private static Entry<String> text(String text, int most) {
    OptionalInt foreign = YamlReader.findForbidden(text);
    if (foreign.isPresent()) {
      return Entry.refused(new Refusal.NotAllowed(foreign.getAsInt()));
    }
    if (text.isBlank()) {
      return Entry.refused(new Refusal.Empty());
    }
    return text.length() > most
        ? Entry.refused(new Refusal.TooLong(most))
        : new Entry.Accepted<>(text);
  }

  private static Entry<BigDecimal> number(Attribute attribute, String text) {
    BigDecimal least = attribute.minimum();
    if (least == null && attribute.kind().equals("money")) {
      least = BigDecimal.ZERO;
    }
    BigDecimal number = Fields.number(text);
    if (number != null
        && attribute.kind().equals("integer")
        && number.stripTrailingZeros().scale() > 0) {
      return Entry.refused(new Refusal.NotWhole(attribute.unit()));
    }
    return number(text, least, attribute.maximum(), attribute.unit());
  }

  private static Entry<BigDecimal> number(
      String text, @Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable String unit) {
    BigDecimal number = Fields.number(text);
    if (number == null) {
      return Entry.refused(new Refusal.NotANumber(unit));
    }
    if (least != null && number.compareTo(least) < 0) {
      return Entry.refused(new Refusal.TooSmall(least, unit));
    }
    if (most != null && number.compareTo(most) > 0) {
      return Entry.refused(new Refusal.TooLarge(most, unit));
    }
    return new Entry.Accepted<>(number);
  }

  private Entry<Object> codes(Attribute attribute, List<String> texts) {
    if (texts.size() > MOST_CODES) {
      return Entry.refused(new Refusal.TooManyCodes(MOST_CODES));
    }
    Set<String> codes = new LinkedHashSet<>();
    List<Refusal> reasons = new ArrayList<>();
    for (String text : texts) {
      switch (code(attribute, text)) {
        case Entry.Accepted<String>(String code) -> codes.add(code);
        case Entry.Refused<String>(List<Refusal> wrong) -> reasons.addAll(wrong);
      }
    }
    return reasons.isEmpty() ? new Entry.Accepted<>(codes) : new Entry.Refused<>(reasons);
  }

  /** One code of an attribute. */
  Entry<String> code(Attribute attribute, String code) {
    Set<String> closed = knowledge.closedCodes(attribute);
    if (!closed.isEmpty()) {
      return closed.contains(code)
          ? new Entry.Accepted<>(code)
          : Entry.refused(new Refusal.NotListed(code, closed.stream().sorted().toList()));
    }
    OptionalInt foreign = YamlReader.findForbidden(code);
    if (foreign.isPresent()) {
      return Entry.refused(new Refusal.NotAllowed(foreign.getAsInt()));
    }
    String shape =
        switch (String.valueOf(attribute.list())) {
          case "hs" -> "[0-9]{2,10}";
          case "isic" -> "[A-U]|[0-9]{2,4}";
          case "iso-3166-2" -> "[A-Z]{2}-[A-Z0-9]{1,3}";
          default -> ".{1,100}";
        };
    return code.matches(shape) && beginsWithKnownCode(attribute, code)
        ? new Entry.Accepted<>(code)
        : Entry.refused(
            new Refusal.NotACodeOf(
                code, String.valueOf(attribute.list()), attribute.hasOpenList()));
  }

  private boolean beginsWithKnownCode(Attribute attribute, String code) {
    var entries = knowledge.contents().codeLists().get(String.valueOf(attribute.list()));
    return !attribute.hasOpenList()
        || entries == null
        || entries.containsKey(code.substring(0, Math.min(2, code.length())));
  }
}
