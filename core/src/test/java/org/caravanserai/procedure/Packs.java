package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.caravanserai.calendar.OfficeCalendars;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.ValueType;
import org.caravanserai.condition.Vocabulary;
import org.caravanserai.knowledge.Assumption;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Authority;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Procedure.Step;
import org.caravanserai.knowledge.ReferenceSeries;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Small packs for tests: five authorities of three countries, and procedures as a test adds them.
 */
final class Packs {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);

  private static final Vocabulary VOCABULARY =
      Vocabulary.of(
          List.of(
              new Vocabulary.Name("company_registered", ValueType.BOOLEAN, Set.of()),
              new Vocabulary.Name("construction_days", ValueType.INTEGER, Set.of()),
              new Vocabulary.Name("project_country", ValueType.CODE, Set.of())),
          Set.of());
  private static final ConditionCompiler COMPILER = new ConditionCompiler(VOCABULARY);

  private static final Map<String, Condition> CONDITIONS = new ConcurrentHashMap<>();

  private final List<Procedure> procedures = new ArrayList<>();
  private final Map<String, DocumentType> documents = new TreeMap<>();
  private final Map<String, ReferenceSeries> series = new TreeMap<>();

  Packs procedure(String id, String appliesWhen, StepBuilder... steps) {
    return procedure(id, Validity.ALWAYS, appliesWhen, Arrays.asList(steps));
  }

  Packs procedure(String id, Validity valid, String appliesWhen, List<StepBuilder> steps) {
    List<Step> built = steps.stream().map(step -> step.build(id)).toList();
    built.forEach(step -> step.needs().forEach(this::document));
    built.forEach(step -> step.gives().forEach(this::document));
    procedures.add(
        new Procedure(
            id,
            Text.english(id),
            "UZ",
            valid,
            Text.english("done"),
            condition(appliesWhen),
            built,
            OfficeCalendars.NO_SOURCE));
    return this;
  }

  Packs validMonths(String document, int months) {
    documents.put(document, new DocumentType(document, Text.english(document), "official", months));
    return this;
  }

  Packs series(String id, String unit, String from, @Nullable String amount) {
    ReferenceSeries.Value value =
        new ReferenceSeries.Value(
            LocalDate.parse(from),
            null,
            amount == null ? null : new BigDecimal(amount),
            OfficeCalendars.NO_SOURCE);
    series.put(
        id,
        new ReferenceSeries(
            id, Text.english(id), "UZ", unit, List.of(value), OfficeCalendars.NO_SOURCE));
    return this;
  }

  Plan plan(LocalDate start) {
    return plan(Map.of("project_country", "UZ", "company_registered", false), start);
  }

  Plan plan(LocalDate start, ObservedTimes observed) {
    Knowledge knowledge = knowledge();
    Map<String, ?> facts = Map.of("project_country", "UZ", "company_registered", false);
    return Planner.of(knowledge)
        .plan(
            Facts.of(knowledge.vocabulary(), facts, knowledge.amountsOn(AS_OF)),
            AS_OF,
            start,
            observed);
  }

  Plan plan(Map<String, ?> facts, LocalDate start) {
    Knowledge knowledge = knowledge();
    return Planner.plan(
        knowledge,
        Facts.of(knowledge.vocabulary(), facts, knowledge.amountsOn(AS_OF)),
        AS_OF,
        start);
  }

  Knowledge knowledge() {
    return OfficeCalendars.knowledge(
        attributes(),
        authorities(),
        documents,
        List.copyOf(procedures),
        calendars(),
        series,
        assumptions());
  }

  static StepBuilder step(String id, String authority) {
    return new StepBuilder(id, authority);
  }

  private void document(String id) {
    documents.putIfAbsent(id, new DocumentType(id, Text.english(id), "official", null));
  }

  private static Condition condition(String cel) {
    return CONDITIONS.computeIfAbsent(cel, Packs::compiled);
  }

  private static Condition compiled(String cel) {
    return switch (COMPILER.condition(cel)) {
      case ConditionCompiler.Accepted<Condition>(Condition condition) -> condition;
      case ConditionCompiler.Refused<Condition>(var problems) ->
          throw new IllegalArgumentException(problems.toString());
    };
  }

  private static Map<String, Attribute> attributes() {
    Map<String, Attribute> attributes = new TreeMap<>();
    for (Vocabulary.Name name : VOCABULARY.names()) {
      attributes.put(
          name.name(),
          new Attribute(
              name.name(),
              name.type().name().toLowerCase(Locale.ROOT),
              name.type(),
              null,
              null,
              null,
              null,
              List.of(),
              "project",
              true,
              null,
              null,
              Text.english(name.name() + "?")));
    }
    return attributes;
  }

  private static Map<String, Authority> authorities() {
    Map<String, Authority> authorities = new TreeMap<>();
    for (Authority authority :
        List.of(
            authority("cn.xj.drc", "CN", "cn-xj", "authority"),
            authority("cn.bank", "CN", "cn", "bank"),
            authority("uz.moj", "UZ", "uz", "authority"),
            authority("uz.company", "UZ", "uz", "company"),
            authority("kz.customs", "KZ", "kz", "authority"))) {
      authorities.put(authority.id(), authority);
    }
    return authorities;
  }

  private static Authority authority(String id, String country, String calendar, String kind) {
    return new Authority(id, Text.english(id), country, calendar, kind, Confidence.HIGH);
  }

  private static Map<String, HolidayCalendar> calendars() {
    Map<String, HolidayCalendar> calendars = new TreeMap<>();
    OfficeCalendars.all().forEach(calendar -> calendars.put(calendar.id(), calendar));
    return calendars;
  }

  private static Map<String, Assumption> assumptions() {
    Map<String, Assumption> assumptions = new TreeMap<>();
    Map.ofEntries(
            Map.entry("step.unknown-days.min", "3"),
            Map.entry("step.unknown-days.typical", "10"),
            Map.entry("step.unknown-days.max", "30"),
            Map.entry("step.unknown-days.own.min", "1"),
            Map.entry("step.unknown-days.own.typical", "5"),
            Map.entry("step.unknown-days.own.max", "15"),
            Map.entry("step.typical-between", "0.5"),
            Map.entry("step.only-max.typical", "1"),
            Map.entry("step.only-min.max", "3"),
            Map.entry("step.spread.min", "0.5"),
            Map.entry("step.spread.max", "2"))
        .forEach((id, value) ->
            assumptions.put(
                id,
                new Assumption(
                    id,
                    Text.english(id),
                    new BigDecimal(value),
                    "working_days",
                    Text.english("test"))));
    return assumptions;
  }

  /** One step as a test describes it. */
  static final class StepBuilder {
    private final String id;
    private final String authority;
    private List<String> needs = List.of();
    private List<String> gives = List.of();
    private List<String> after = List.of();
    private @Nullable Condition when;
    private boolean optional;
    private boolean besideOperation;
    private Procedure.Fee fee = Procedure.Fee.UNKNOWN;
    private Procedure.Days days = Procedure.Days.UNKNOWN;

    private StepBuilder(String id, String authority) {
      this.id = id;
      this.authority = authority;
    }

    StepBuilder needs(String... documents) {
      needs = List.of(documents);
      return this;
    }

    StepBuilder gives(String... documents) {
      gives = List.of(documents);
      return this;
    }

    StepBuilder after(String... steps) {
      after = List.of(steps);
      return this;
    }

    StepBuilder when(String cel) {
      when = condition(cel);
      return this;
    }

    StepBuilder optional() {
      optional = true;
      return this;
    }

    StepBuilder besideOperation() {
      besideOperation = true;
      return this;
    }

    /** Calendar days that the profile states, and nothing published. */
    StepBuilder daysOf(String fact) {
      days = new Procedure.Days(null, null, null, false, fact);
      return this;
    }

    StepBuilder fee(String amount, String unit) {
      fee = new Procedure.Fee(new BigDecimal(amount), unit, null);
      return this;
    }

    StepBuilder days(String days) {
      return days(days, days, days);
    }

    StepBuilder days(@Nullable String min, @Nullable String typical, @Nullable String max) {
      return days(min, typical, max, true);
    }

    StepBuilder calendarDays(String days) {
      return days(days, days, days, false);
    }

    StepBuilder days(
        @Nullable String min, @Nullable String typical, @Nullable String max, boolean working) {
      days = new Procedure.Days(number(min), number(typical), number(max), working);
      return this;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
      return text == null ? null : new BigDecimal(text);
    }

    private Step build(String procedure) {
      return new Step(
          id,
          Text.english(id),
          authority,
          "registration",
          null,
          needs,
          gives,
          after.stream().map(a -> a.contains("/") ? a : procedure + "/" + a).toList(),
          when,
          optional,
          besideOperation,
          fee,
          days,
          null,
          OfficeCalendars.NO_SOURCE);
    }
  }
}
