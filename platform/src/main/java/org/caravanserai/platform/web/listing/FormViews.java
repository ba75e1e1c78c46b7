package org.caravanserai.platform.web.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Capacity;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Stage;
import org.caravanserai.matching.Subject;
import org.caravanserai.matching.Wording;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.questionnaire.Choices;
import org.caravanserai.questionnaire.Choices.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes forms of listings. */
final class FormViews {
  /** The field that holds what the form said when it was opened. */
  static final String READ = "read";

  private static final int MOST_FOUND = 20;
  private static final int MOST_PICKED = 100;

  private static final Map<String, String> LISTS =
      Map.of(Entered.ACTIVITIES, "isic", Entered.GOODS, "hs");

  /** Codes that a listing may name: not the sections, which are letters. */
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{2,6}");

  private static final List<String> ALWAYS =
      List.of(
          "title",
          "text",
          "country",
          "region",
          "locode",
          "capacity",
          "languages",
          "partnerCountries",
          "partnerCertificates",
          "validUntil",
          "named",
          "contact");

  private final Knowledge knowledge;
  private final Messages messages;
  private final Facts facts;
  private final FieldOptions options;
  private final Countries countries;

  FormViews(Knowledge knowledge, Messages messages, Countries countries) {
    this.knowledge = knowledge;
    this.messages = messages;
    this.facts = new Facts(knowledge, messages);
    this.options = new FieldOptions(knowledge, messages);
    this.countries = countries;
  }

  /** Whose listing is written, at which version, in which time. */
  record Frame(
      @Nullable UUID listing,
      UUID organisation,
      Names owner,
      int version,
      LocalDate today,
      LocalDate lastDay) {
    /** The same at the version that somebody read. */
    Frame read(int other) {
      return new Frame(listing, organisation, owner, other, today, lastDay);
    }
  }

  FormView of(Frame frame, Form form, FormView.@Nullable Conflict conflict) {
    String none = messages.get("listings.form.none");
    return new FormView(
        frame.listing(),
        frame.organisation(),
        Said.of(frame.owner(), messages),
        frame.version(),
        form.value(READ),
        form,
        shown(form),
        options.of(Kind.values(), facts::kind, upper(form, "kind")),
        options.of(Subject.values(), facts::subject, upper(form, "subject")),
        texts(form),
        picker(Entered.ACTIVITIES, form.values()),
        picker(Entered.GOODS, form.values()),
        options.orNone(none, countries.of(knowledge, messages, upper(form, "country"))),
        options.regions(),
        options.orNone(none, options.units(form.value("capacity.unit"))),
        options.of(
            Capacity.Period.values(),
            period -> messages.get("listings.period." + period),
            form.value("capacity.period").isEmpty()
                ? Capacity.Period.YEAR.name()
                : upper(form, "capacity.period")),
        currencies(form),
        options.orNone(none, options.of(Stage.values(), facts::stage, upper(form, "stage"))),
        options.languages(Wording.LANGUAGES, all(form, "languages")),
        options.nearCountries(all(form, "partnerCountries")),
        frame.today().toString(),
        frame.lastDay().toString(),
        conflict);
  }

  private static List<String> all(Form form, String field) {
    return form.values().getOrDefault(field, List.of());
  }

  private static String upper(Form form, String field) {
    return form.value(field).toUpperCase(Locale.ROOT);
  }

  private Set<String> shown(Form form) {
    Set<String> shown = new LinkedHashSet<>(ALWAYS);
    shown.addAll(
        switch (upper(form, "subject")) {
          case "CAPABILITY" -> List.of("activities", "goods", "certificates");
          case "GOODS" -> List.of("goods", "certificates");
          case "SITE" -> List.of("activities");
          default -> List.of("activities", "goods", "investment", "stage", "certificates");
        });
    stated(form.values()).keySet().forEach(field -> shown.add(head(field)));
    return shown;
  }

  private List<FormView.Texts> texts(Form form) {
    return Wording.LANGUAGES.stream()
        .map(code ->
            new FormView.Texts(
                code,
                messages.languageName(code),
                code.equals(messages.language())
                    || !(form.value("title." + code) + form.value("text." + code)).isBlank()
                    || form.mistake("title." + code) != null
                    || form.mistake("text." + code) != null))
        .toList();
  }

  private List<Option> currencies(Form form) {
    Set<String> codes =
        new TreeSet<>(knowledge.contents().codeLists().getOrDefault("iso-4217", Map.of()).keySet());
    codes.add("USD");
    String chosen = upper(form, "investment.currency");
    if (!chosen.isBlank()) {
      codes.add(chosen);
    }
    return codes.stream()
        .map(code -> new Option(code, code, "en", code.equals(chosen.isBlank() ? "USD" : chosen)))
        .toList();
  }

  /** What is picked, and what the words find in labels of any language. */
  FormView.Picker picker(String field, MultiValueMap<String, String> typed) {
    List<String> picked = Entered.codes(typed, field).stream().limit(MOST_PICKED).toList();
    String words = Entered.search(typed, field);
    Map<String, Option> found = new LinkedHashMap<>();
    picked.forEach(code -> found.put(code, option(field, code, true)));
    if (!words.isEmpty()) {
      search(field, words)
          .forEach(choice -> found.putIfAbsent(choice.code(), option(field, choice.code(), false)));
    }
    return new FormView.Picker(field, List.copyOf(found.values()), words, !words.isEmpty());
  }

  private Option option(String field, String code, boolean chosen) {
    CodeEntry entry = entries(field).get(code);
    return entry == null
        ? new Option(code, facts.code(list(field), code), messages.languageTag(), chosen)
        : new Option(
            code,
            messages.brackets(entry.label().in(messages.language()), code),
            entry.label().languageIn(messages.language()),
            chosen);
  }

  private List<Choice> search(String field, String words) {
    List<Choice> all =
        entries(field).values().stream()
            .filter(entry -> NUMBERED.matcher(entry.code()).matches())
            .map(entry -> new Choice(entry.code(), entry.label()))
            .toList();
    return new Choices(all, true).search(words, MOST_FOUND);
  }

  private Map<String, CodeEntry> entries(String field) {
    return knowledge.contents().codeLists().getOrDefault(list(field), Map.of());
  }

  private static String list(String field) {
    return Objects.requireNonNull(LISTS.get(field));
  }

  /** What a form states, each value in one spelling. */
  private MultiValueMap<String, String> stated(MultiValueMap<String, String> typed) {
    return Entered.of(Entered.draft(typed, messages));
  }

  private static String head(String field) {
    return field.split("\\.", 2)[0];
  }

  /** A form that joins what two people wrote, and what it says of that. */
  record Joined(MultiValueMap<String, String> values, FormView.Conflict conflict) {}

  /**
   * The form as it was typed, but that the parts which only somebody else changed stand in it as
   * they are now.
   *
   * @param now as {@link Entered#of} gives it
   */
  Joined join(MultiValueMap<String, String> now, MultiValueMap<String, String> typed) {
    MultiValueMap<String, String> yours = stated(typed);
    AsRead read = AsRead.parse(typed.getFirst(READ));
    Set<String> fields = new LinkedHashSet<>(now.keySet());
    fields.addAll(yours.keySet());
    Set<String> taken = new HashSet<>();
    List<FormView.Difference> theirs = new ArrayList<>();
    List<FormView.Difference> both = new ArrayList<>();
    for (String field : fields) {
      String there = said(field, now);
      String here = said(field, yours);
      String part = AsRead.part(field);
      if (there.equals(here)) {
        continue;
      }
      String label = label(field, head(field));
      if (read.holds(part, yours)) {
        taken.add(part);
        theirs.add(new FormView.Difference(label, here, there));
      } else if (!read.holds(part, now)) {
        both.add(new FormView.Difference(label, there, here));
      }
    }
    MultiValueMap<String, String> joined = new LinkedMultiValueMap<>();
    typed.forEach((field, values) -> {
      if (!taken.contains(AsRead.part(field))) {
        joined.addAll(field, values);
      }
    });
    now.forEach((field, values) -> {
      if (taken.contains(AsRead.part(field))) {
        joined.addAll(field, values);
      }
    });
    joined.set(READ, AsRead.of(now).text());
    return new Joined(joined, new FormView.Conflict(theirs, both));
  }

  private String label(String field, String head) {
    boolean worded = head.equals("title") || head.equals("text");
    return worded
        ? messages.brackets(
            messages.get("listings.field." + head),
            messages.languageName(field.substring(head.length() + 1)))
        : messages.get("listings.field." + field);
  }

  private String said(String field, MultiValueMap<String, String> values) {
    Collection<String> said = new TreeSet<>(Entered.all(values, field));
    return messages.items(said.stream().map(one -> said(field, one.strip())).toList());
  }

  private String said(String field, String value) {
    return switch (field) {
      case Entered.ACTIVITIES, Entered.GOODS -> facts.code(list(field), value);
      case "kind", "subject" -> named("listings." + field + ".", value);
      case "stage" -> named("match.stage.", value);
      case "capacity.period" -> named("listings.period.", value);
      case "country", "partnerCountries" -> facts.country(value);
      case "languages" -> messages.languageName(value);
      case "named" -> messages.get("dossiers.yes");
      default -> value;
    };
  }

  private String named(String keys, String value) {
    String key = keys + value.toUpperCase(Locale.ROOT);
    return messages.has(key) ? messages.get(key) : value;
  }
}
