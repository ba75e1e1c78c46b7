package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.caravanserai.calendar.DueDate;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.message.Unit;
import org.caravanserai.risk.Need;
import org.jspecify.annotations.Nullable;

/** Values of attributes in words. */
public final class Values {
  private static final Set<String> COUNTED = Set.of("days", "years", "people");
  private static final Map<String, Unit> MEASURED =
      Map.of(
          "percent", Unit.PERCENT,
          "km", Unit.KILOMETRE,
          "ha", Unit.HECTARE,
          "t", Unit.TONNE,
          "kW", Unit.KILOWATT,
          "MW", Unit.MEGAWATT);

  private final Knowledge knowledge;
  private final Messages messages;
  private final Function<Text, String> reading;
  private final SortedSet<String> named = new TreeSet<>();

  public Values(Knowledge knowledge, Messages messages) {
    this(knowledge, messages, text -> text.in(messages.language()));
  }

  /**
   * @param reading how texts of the packs are read out, for instance with a mark when they are not
   *     translated
   */
  public Values(Knowledge knowledge, Messages messages, Function<Text, String> reading) {
    this.knowledge = knowledge;
    this.messages = messages;
    this.reading = reading;
  }

  public Messages messages() {
    return messages;
  }

  /** A text of the packs, read out. */
  public String in(Text text) {
    return reading.apply(text);
  }

  /** The holidays and working weekends that moved a date; null when none did. */
  public @Nullable String skipped(@Nullable DueDate due) {
    return due == null || due.skipped().isEmpty()
        ? null
        : messages.phrases(due.skipped().stream().map(this::skipped).toList());
  }

  private String skipped(DueDate.Skipped skipped) {
    HolidayCalendar.Span span = skipped.span();
    String name = in(span.name());
    String calendar = in(knowledge.getCalendar(skipped.calendar()).title());
    return switch (skipped) {
      case DueDate.Skipped.WorkingWeekend _ ->
          messages.get("plan.workingWeekend", calendar, span.first());
      case DueDate.Skipped.Holiday _ when span.first().equals(span.last()) ->
          messages.get("plan.holidayOne", calendar, span.first(), name);
      case DueDate.Skipped.Holiday _ ->
          messages.get("plan.holiday", calendar, span.first(), span.last(), name);
    };
  }

  /** The attributes that were named so far. */
  public SortedSet<String> named() {
    return Collections.unmodifiableSortedSet(named);
  }

  /** The name of an attribute as profiles write it. */
  public String name(String attribute) {
    if (knowledge.contents().attributes().containsKey(attribute)) {
      named.add(attribute);
    }
    return attribute;
  }

  /** A value as a person reads it, with its unit or the label of its code. */
  public String text(String attribute, @Nullable Object value) {
    Attribute known = knowledge.contents().attributes().get(attribute);
    return switch (value) {
      case null -> "–";
      case Boolean flag -> messages.get("value." + flag);
      case BigDecimal number -> withUnit(known, number);
      case Set<?> codes ->
          messages.items(
              new TreeSet<>(codes).stream().map(code -> code(known, code.toString())).toList());
      case java.time.LocalDate day -> messages.day(day);
      default -> code(known, value.toString());
    };
  }

  private String withUnit(@Nullable Attribute attribute, BigDecimal number) {
    String unit = attribute == null ? null : attribute.unit();
    if (attribute == null || unit == null) {
      return messages.number(number);
    }
    if (attribute.kind().equals("money")) {
      return messages.money(number, unit);
    }
    if (COUNTED.contains(unit)) {
      return messages.get("unit." + unit, number);
    }
    Unit measured = MEASURED.get(unit);
    return measured == null
        ? messages.number(number) + " " + unit
        : messages.quantity(number, measured);
  }

  private String code(@Nullable Attribute attribute, String code) {
    Text label = attribute == null ? null : label(attribute, code);
    return label == null ? code : messages.brackets(in(label), code);
  }

  private @Nullable Text label(Attribute attribute, String code) {
    if (attribute.list() != null) {
      return label(attribute.list(), code);
    }
    return attribute.codes().stream()
        .filter(c -> c.code().equals(code))
        .map(Attribute.Code::label)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Text label(String list, String code) {
    CodeEntry entry = knowledge.contents().codeLists().getOrDefault(list, Map.of()).get(code);
    return entry == null ? null : entry.label();
  }

  /** The name of a country, of a subdivision or of a bloc that makes rules. */
  public String jurisdiction(String code) {
    for (String list : List.of("iso-3166-2", "iso-3166-1")) {
      Text label = label(list, code);
      if (label != null) {
        return in(label);
      }
    }
    String bloc = "bloc." + code;
    return messages.has(bloc) ? messages.get(bloc) : messages.country(code);
  }

  /** What an open risk needs. */
  public String need(Need need) {
    return switch (need) {
      case Need.Fact(String name) -> name(name);
      case Need.Amount(String name) -> messages.get("amount.needed", name);
      case Need.Route(String name) -> messages.get("need.route", name);
      case Need.WatchList(String name) -> messages.get("need.watchList", name);
    };
  }

  /** A need: an attribute's name, or a reference amount that has no value on the day. */
  public String need(String need) {
    return need(Need.of(need));
  }
}
