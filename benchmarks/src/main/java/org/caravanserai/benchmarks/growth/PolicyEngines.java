package org.caravanserai.benchmarks.growth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Screen;
import org.caravanserai.condition.ValueType;
import org.caravanserai.condition.Vocabulary;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.ConsignmentFacts;
import org.caravanserai.policy.PolicyAssessor;
import org.caravanserai.profile.Profile;
import org.caravanserai.questionnaire.Questionnaire;

/** Conditions, policies, and the questions that policies lead to. */
final class PolicyEngines {
  private static final long SEED = 42;
  private static final int ATTRIBUTES_OF_A_KIND = 80;
  private static final int CODES = 40;
  private static final int CONDITIONS_OF_A_KIND = 500;

  private final Shipped shipped;
  private final Copies copies;

  PolicyEngines(Shipped shipped) {
    this.shipped = shipped;
    this.copies = new Copies(shipped.knowledge());
  }

  Group group() {
    return new Group(
        "policies",
        "Conditions, policies and questions",
        List.of(
            Engine.of(
                "screen",
                "a condition screen's verdicts on one profile",
                "rules of four comparisons",
                Engine.thousandfold(100),
                this::screen),
            Engine.of(
                    "screen-build",
                    "building that screen",
                    "rules of four comparisons",
                    Engine.thousandfold(100),
                    this::screenBuild)
                .keeping(),
            Engine.of(
                "policies",
                "assessing policies with all reasons",
                "policies",
                Engine.thousandfold(10),
                n -> assessment(knowledgeOf(n), profile(1))),
            Engine.of(
                    "policies-consignments",
                    "assessing the shipped policies for consignments",
                    "consignments",
                    List.of(1, 10, 100, PolicyAssessor.MOST_CONSIGNMENTS),
                    n -> assessment(shipped.knowledge(), profile(n)))
                .remarking("ends at its bound of " + PolicyAssessor.MOST_CONSIGNMENTS),
            Engine.of(
                "question-policies",
                "the questionnaire's next question",
                "policies",
                Engine.thousandfold(10),
                n -> question(knowledgeOf(n), shipped.profile())),
            Engine.of(
                "question-attributes",
                "the questionnaire's next question",
                "attributes of the dictionary, one policy each",
                Engine.thousandfold(10),
                this::questionOfAttributes)));
  }

  private Knowledge knowledgeOf(int policies) {
    return new Remade(shipped.knowledge()).policies(copies.policies(policies)).knowledge();
  }

  private Supplier<?> screen(int n) {
    Vocabulary vocabulary = vocabulary();
    Screen screen = Screen.of(rules(vocabulary, n));
    Facts facts = facts(vocabulary);
    return () -> screen.test(facts);
  }

  private Supplier<?> screenBuild(int n) {
    List<Screen.Rule> rules = rules(vocabulary(), n);
    return () -> Screen.of(rules);
  }

  private static Vocabulary vocabulary() {
    List<Vocabulary.Name> names = new ArrayList<>();
    for (int i = 0; i < ATTRIBUTES_OF_A_KIND; i++) {
      names.add(new Vocabulary.Name("number_" + i, ValueType.DECIMAL, Set.of()));
      names.add(new Vocabulary.Name("text_" + i, ValueType.CODE, Set.of()));
    }
    return Vocabulary.of(names, Set.of());
  }

  private static Facts facts(Vocabulary vocabulary) {
    Random random = new Random(SEED);
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < ATTRIBUTES_OF_A_KIND; i++) {
      values.put("number_" + i, BigDecimal.valueOf(random.nextInt(1000)));
      values.put("text_" + i, "C" + random.nextInt(CODES));
    }
    return Facts.of(vocabulary, values, _ -> null);
  }

  /** Each with two comparisons of numbers and two of texts, drawn from a pool. */
  private static List<Screen.Rule> rules(Vocabulary vocabulary, int n) {
    Random random = new Random(SEED + 1);
    ConditionCompiler compiler = new ConditionCompiler(vocabulary);
    List<Condition> numbers = new ArrayList<>();
    List<Condition> texts = new ArrayList<>();
    for (int i = 0; i < CONDITIONS_OF_A_KIND; i++) {
      int attribute = random.nextInt(ATTRIBUTES_OF_A_KIND);
      numbers.add(compiled(compiler, "number_" + attribute + " > " + random.nextInt(1000) + ".0"));
      texts.add(compiled(compiler, "text_" + attribute + " == 'C" + random.nextInt(CODES) + "'"));
    }
    return IntStream.range(0, n)
        .mapToObj(_ ->
            new Screen.Rule(
                List.of(
                    one(numbers, random),
                    one(numbers, random),
                    one(texts, random),
                    one(texts, random)),
                false))
        .toList();
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  static Condition compiled(ConditionCompiler compiler, String text) {
    return switch (compiler.condition(text)) {
      case ConditionCompiler.Accepted<Condition>(Condition condition) -> condition;
      case ConditionCompiler.Refused<Condition>(var problems) ->
          throw new IllegalStateException(text + ": " + problems);
    };
  }

  /** The main example with so many of its consignments, over and over. */
  private Profile profile(int consignments) {
    return Consignments.of(shipped.profile(), consignments);
  }

  private static Supplier<?> assessment(Knowledge knowledge, Profile profile) {
    Facts project = profile.factsOn(knowledge, Shipped.AS_OF);
    List<ConsignmentFacts> consignments =
        profile.consignments().stream()
            .map(c -> new ConsignmentFacts(c.id(), profile.factsOf(c, knowledge, Shipped.AS_OF)))
            .toList();
    return () -> PolicyAssessor.assess(knowledge, project, consignments, Shipped.AS_OF);
  }

  private static Supplier<?> question(Knowledge knowledge, Profile profile) {
    return () -> Questionnaire.resume(knowledge, Shipped.AS_OF, profile).ask();
  }

  private Supplier<?> questionOfAttributes(int n) {
    Attribute pattern = shipped.knowledge().getAttribute("vat_payer");
    List<Attribute> attributes =
        new ArrayList<>(shipped.knowledge().contents().attributes().values());
    IntStream.range(0, n).forEach(i -> attributes.add(named(pattern, "generated_" + i)));
    Knowledge dictionary =
        new Remade(shipped.knowledge()).attributes(attributes).policies(List.of()).knowledge();
    ConditionCompiler compiler = new ConditionCompiler(dictionary.vocabulary());
    Policy policy = shipped.knowledge().contents().policies().getFirst();
    List<Policy> policies =
        IntStream.range(0, n)
            .mapToObj(i -> asking(policy, i, compiled(compiler, "generated_" + i)))
            .toList();
    return question(new Remade(dictionary).policies(policies).knowledge(), shipped.profile());
  }

  private static Attribute named(Attribute a, String name) {
    return new Attribute(
        name,
        a.kind(),
        a.type(),
        a.unit(),
        a.minimum(),
        a.maximum(),
        a.list(),
        a.codes(),
        a.subject(),
        a.withinControl(),
        a.standard(),
        null,
        a.question());
  }

  private static Policy asking(Policy p, int number, Condition when) {
    return new Policy(
        "generated." + number,
        p.title(),
        p.jurisdiction(),
        p.kind(),
        p.topic(),
        p.status(),
        org.caravanserai.knowledge.Validity.ALWAYS,
        p.gives(),
        p.instrument(),
        List.of(new Policy.Criterion("generated", p.title(), when, null)),
        false,
        false,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        p.provenance());
  }
}
