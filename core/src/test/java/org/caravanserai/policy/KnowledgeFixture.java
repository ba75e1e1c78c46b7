package org.caravanserai.policy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.ConditionCompiler.Accepted;
import org.caravanserai.condition.ConditionCompiler.Compiled;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.ValueType;
import org.caravanserai.condition.Vocabulary;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.ReferenceSeries;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.jspecify.annotations.Nullable;

/** A small snapshot written in a few lines. */
final class KnowledgeFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final Map<String, Map<String, CodeEntry>> codeLists = new TreeMap<>();
  private final Map<String, ReferenceSeries> series = new TreeMap<>();
  private final List<Policy> policies = new ArrayList<>();
  private @Nullable ConditionCompiler compiler;

  /** One attribute under construction; it is within control unless it says otherwise. */
  record Word(
      String name,
      String kind,
      ValueType type,
      @Nullable String minimum,
      @Nullable String maximum,
      @Nullable String list,
      List<String> codes,
      String subject,
      boolean withinControl,
      @Nullable String askedWhen) {
    static Word of(String name, String kind, ValueType type) {
      return new Word(name, kind, type, null, null, null, List.of(), "project", true, null);
    }

    Word between(String minimum, String maximum) {
      return new Word(
          name, kind, type, minimum, maximum, list, codes, subject, withinControl, askedWhen);
    }

    Word codes(String... codes) {
      return new Word(
          name,
          kind,
          type,
          minimum,
          maximum,
          list,
          List.of(codes),
          subject,
          withinControl,
          askedWhen);
    }

    Word list(String list) {
      return new Word(
          name, kind, type, minimum, maximum, list, codes, subject, withinControl, askedWhen);
    }

    Word outsideControl() {
      return new Word(name, kind, type, minimum, maximum, list, codes, subject, false, askedWhen);
    }

    Word ofConsignment() {
      return new Word(
          name, kind, type, minimum, maximum, list, codes, "consignment", withinControl, askedWhen);
    }

    Word askedWhen(String condition) {
      return new Word(
          name, kind, type, minimum, maximum, list, codes, subject, withinControl, condition);
    }
  }

  static Word money(String name) {
    return Word.of(name, "money", ValueType.DECIMAL);
  }

  static Word decimal(String name) {
    return Word.of(name, "decimal", ValueType.DECIMAL);
  }

  static Word integer(String name) {
    return Word.of(name, "integer", ValueType.INTEGER);
  }

  static Word flag(String name) {
    return Word.of(name, "boolean", ValueType.BOOLEAN);
  }

  static Word date(String name) {
    return Word.of(name, "date", ValueType.DATE);
  }

  static Word code(String name) {
    return Word.of(name, "code", ValueType.CODE);
  }

  static Word codes(String name) {
    return Word.of(name, "codes", ValueType.CODES);
  }

  KnowledgeFixture series(String id, @Nullable String amount, Confidence confidence) {
    Provenance provenance = provenance(confidence, List.of());
    series.put(
        id,
        new ReferenceSeries(
            id,
            Text.english(id),
            "UZ",
            "UZS",
            List.of(
                new ReferenceSeries.Value(
                    LocalDate.of(2025, 1, 1),
                    null,
                    amount == null ? null : new BigDecimal(amount),
                    provenance)),
            provenance));
    return this;
  }

  KnowledgeFixture codeList(String id, String... codes) {
    Map<String, CodeEntry> entries = new TreeMap<>();
    for (String code : codes) {
      entries.put(code, new CodeEntry(code, "division", Text.english(code), Confidence.HIGH));
    }
    codeLists.put(id, entries);
    return this;
  }

  /** All attributes; series come before, policies after. */
  KnowledgeFixture words(Word... words) {
    ConditionCompiler early =
        new ConditionCompiler(
            vocabulary(Arrays.stream(words).map(w -> attribute(w, null)).toList()));
    for (Word word : words) {
      Condition askedWhen =
          word.askedWhen() == null ? null : accepted(early.condition(word.askedWhen()));
      attributes.put(word.name(), attribute(word, askedWhen));
    }
    compiler = new ConditionCompiler(vocabulary(attributes.values()));
    return this;
  }

  /** One policy under construction: in force, without end, of high confidence. */
  final class Rule {
    private final String id;
    private Policy.Status status = Policy.Status.IN_FORCE;
    private Validity valid = Validity.ALWAYS;
    private Confidence confidence = Confidence.HIGH;
    private List<Text> conflicts = List.of();
    private final List<Policy.Criterion> criteria = new ArrayList<>();
    private boolean any;
    private final List<Policy.Tier> tiers = new ArrayList<>();
    private Policy.@Nullable Worth worth;
    private List<String> excludes = List.of();
    private List<String> supersedes = List.of();
    private List<String> contradicts = List.of();

    private Rule(String id) {
      this.id = id;
    }

    Rule when(String condition) {
      return when(condition, null);
    }

    Rule when(String condition, @Nullable String basis) {
      criteria.add(
          new Policy.Criterion(
              "c" + (criteria.size() + 1), Text.english(condition), compiled(condition), basis));
      return this;
    }

    Rule any() {
      any = true;
      return this;
    }

    Rule status(Policy.Status status) {
      this.status = status;
      return this;
    }

    Rule valid(@Nullable String from, @Nullable String to) {
      valid =
          new Validity(
              from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
      return this;
    }

    Rule confidence(Confidence confidence) {
      this.confidence = confidence;
      return this;
    }

    Rule conflict(String text) {
      conflicts = List.of(Text.english(text));
      return this;
    }

    Rule tier(String id, String condition, Map<String, BigDecimal> values) {
      tiers.add(
          new Policy.Tier(
              id, Text.english(condition), compiled(condition), Text.english(id), values));
      return this;
    }

    Rule worth(String formula) {
      worth = new Policy.Worth(accepted(compiler().formula(formula)), Text.english(formula), null);
      return this;
    }

    Rule excludes(String... ids) {
      excludes = List.of(ids);
      return this;
    }

    Rule supersedes(String... ids) {
      supersedes = List.of(ids);
      return this;
    }

    Rule contradicts(String... ids) {
      contradicts = List.of(ids);
      return this;
    }

    KnowledgeFixture add() {
      policies.add(
          new Policy(
              id,
              Text.english(id),
              "UZ",
              Policy.Kind.INCENTIVE,
              "tax",
              status,
              valid,
              Text.english("A benefit"),
              new Policy.Instrument(Text.english("Tax Code"), null, null, null),
              criteria,
              any,
              false,
              tiers,
              worth,
              excludes,
              supersedes,
              contradicts,
              Set.of(),
              List.of(),
              provenance(confidence, conflicts)));
      return KnowledgeFixture.this;
    }
  }

  Rule policy(String id) {
    return new Rule(id);
  }

  /** The same words without policies. */
  KnowledgeFixture cleared() {
    policies.clear();
    return this;
  }

  /** The snapshot; whatever else snapshots hold is empty. */
  Knowledge knowledge() {
    Map<String, Object> given =
        Map.of(
            "attributes",
            attributes,
            "policies",
            List.copyOf(policies),
            "series",
            series,
            "codeLists",
            codeLists);
    RecordComponent[] parts = Knowledge.Contents.class.getRecordComponents();
    try {
      return Knowledge.of(
          Knowledge.Contents.class
              .getDeclaredConstructor(
                  Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
              .newInstance(
                  Arrays.stream(parts)
                      .map(part -> given.getOrDefault(part.getName(), empty(part.getType())))
                      .toArray()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object empty(Class<?> type) {
    return type == List.class ? List.of() : type == Map.class ? Map.of() : "sha256:test";
  }

  static Facts facts(Knowledge knowledge, Map<String, ?> values) {
    return Facts.of(knowledge.vocabulary(), values, knowledge.amountsOn(TODAY));
  }

  static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  Condition compiled(String condition) {
    return accepted(compiler().condition(condition));
  }

  private ConditionCompiler compiler() {
    if (compiler == null) {
      throw new IllegalStateException("Say the words first");
    }
    return compiler;
  }

  private Vocabulary vocabulary(Collection<Attribute> words) {
    return Vocabulary.of(
        words.stream()
            .map(a ->
                new Vocabulary.Name(
                    a.name(),
                    a.type(),
                    Set.copyOf(a.codes().stream().map(Attribute.Code::code).toList())))
            .toList(),
        series.keySet());
  }

  private static Attribute attribute(Word word, @Nullable Condition askedWhen) {
    return new Attribute(
        word.name(),
        word.kind(),
        word.type(),
        null,
        word.minimum() == null ? null : new BigDecimal(word.minimum()),
        word.maximum() == null ? null : new BigDecimal(word.maximum()),
        word.list(),
        word.codes().stream().map(c -> new Attribute.Code(c, Text.english(c))).toList(),
        word.subject(),
        word.withinControl(),
        null,
        askedWhen,
        Text.english("What is " + word.name() + "?"));
  }

  private static Provenance provenance(Confidence confidence, List<Text> conflicts) {
    return new Provenance(confidence, List.of(), null, conflicts, List.of(), "test");
  }

  private static <T> T accepted(Compiled<T> compiled) {
    if (compiled instanceof Accepted<T>(T value)) {
      return value;
    }
    throw new IllegalArgumentException(compiled.toString());
  }
}
