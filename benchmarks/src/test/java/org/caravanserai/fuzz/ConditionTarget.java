package org.caravanserai.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.ConditionCompiler.Accepted;
import org.caravanserai.condition.ConditionCompiler.Compiled;
import org.caravanserai.condition.ConditionCompiler.Problem;
import org.caravanserai.condition.ConditionCompiler.Refused;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Formula;
import org.caravanserai.condition.Vocabulary;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;

/** CEL texts, as conditions and as formulas, over the shipped dictionary. */
final class ConditionTarget implements Target {
  private static final String FILE = "condition.cel";
  private static final int DEEPEST = 5;
  private static final List<String> JOINTS =
      List.of(
          " && ", " || ", " == ", " != ", " < ", " >= ", " + ", " - ", " * ", " / ", " % ", " in ",
          "?", ":", ", ", ".", "\n", " // \n");
  private static final List<String> WORDS =
      List.of(
          "true",
          "false",
          "null",
          "'x'",
          "\"x\"",
          "r'\\x'",
          "b'x'",
          "'''x'''",
          "'\\u0000'",
          "'\\ud800'",
          "'\\U0001F600'",
          "1u",
          "0x1F",
          "1.5e3",
          "1e308",
          "1e-320",
          "1e400",
          "-1",
          "- -1",
          "!!",
          "!",
          "[]",
          "{}",
          "[1, 'a']",
          "{'a': 1}",
          "date('2026-01-31')",
          "date('9999-99-99')",
          "date('+999999999-12-31')",
          "date('')",
          "date(1)",
          "amount('uz.bcv')",
          "amount('x')",
          "amount()",
          "tier('years')",
          "tier('')",
          "within",
          ".within(['13'])",
          ".within([])",
          ".within('a')",
          "size('a')",
          "has(a.b)",
          "a.b.c",
          "[1][0]",
          "a[0]",
          "type(1)",
          "int('1')",
          "duration('1s')",
          "timestamp('x')",
          "'a'.matches('a*')",
          "[1].all(x, x > 0)",
          "[1].exists(x, true)",
          "[1].map(x, x)",
          "x ? y : z",
          "T{a: 1}",
          ".x",
          "in",
          "as",
          "break",
          "const",
          "var",
          "@in",
          "_&&_",
          "$",
          "#",
          ";",
          "=",
          "===",
          "9223372036854775808",
          "1.7976931348623157e308",
          "0.1",
          "0.0",
          "-0.0",
          "()",
          "(((",
          ")))");

  private final Vocabulary vocabulary;
  private final ConditionCompiler compiler;
  private final List<String> texts;
  private final List<String> numbers;
  private final Mutator mutator;

  ConditionTarget() {
    Knowledge knowledge = Shipped.knowledge();
    vocabulary = knowledge.vocabulary();
    compiler = new ConditionCompiler(vocabulary);
    texts = List.copyOf(new TreeSet<>(conditions(knowledge).map(Condition::text).toList()));
    numbers =
        knowledge.contents().policies().stream()
            .map(Policy::worth)
            .flatMap(worth -> worth == null ? Stream.of() : Stream.of(worth.usd().text()))
            .distinct()
            .toList();
    List<String> words = new ArrayList<>(WORDS);
    vocabulary.names().forEach(name -> words.add(name.name()));
    mutator = new Mutator(words);
  }

  private static Stream<Condition> conditions(Knowledge knowledge) {
    return knowledge.contents().policies().stream()
        .flatMap(policy ->
            Stream.concat(
                policy.criteria().stream().map(Policy.Criterion::when),
                policy.tiers().stream().map(Policy.Tier::when)));
  }

  @Override
  public String name() {
    return "condition";
  }

  @Override
  public Input next(RandomGenerator random) {
    Input input = Input.of(FILE, text(random.nextInt(DEEPEST), random));
    return random.nextInt(4) == 0
        ? input
        : mutator.mutate(input, Input.of(FILE, text(1, random)), random);
  }

  /** A text of the grammar, or nearly. */
  private String text(int depth, RandomGenerator random) {
    if (depth == 0) {
      return switch (random.nextInt(6)) {
        case 0 -> Mutator.pick(WORDS, random);
        case 1 -> Mutator.pick(vocabulary.names(), random).name();
        case 2 -> Mutator.pick(numbers, random);
        default -> Mutator.pick(texts, random);
      };
    }
    String left = text(depth - 1, random);
    String right = text(random.nextInt(depth), random);
    return switch (random.nextInt(8)) {
      case 0 -> "!(" + left + ")";
      case 1 -> "(" + left + ")";
      case 2 -> "-" + left;
      case 3 -> left + Mutator.pick(JOINTS, random) + right;
      case 4 -> "((" + left + ")" + Mutator.pick(JOINTS, random) + "(" + right + "))";
      case 5 -> "(" + left + " || " + right + ")";
      case 6 -> "(".repeat(random.nextInt(80)) + left + ")".repeat(random.nextInt(80));
      default -> "(" + left + ") && (" + right + ")";
    };
  }

  @Override
  public Set<String> read(Input input) {
    String text = input.text();
    Set<String> kinds = new TreeSet<>();
    Facts nothing = Facts.of(vocabulary, Map.of(), _ -> null);
    Facts something = facts(new SplittableRandom(text.hashCode()));
    switch (compiler.condition(text)) {
      case Accepted<Condition>(Condition condition) -> {
        kinds.add(ACCEPTED);
        Told.require(condition.text().equals(text), "the text is not kept", text);
        for (Facts facts : List.of(nothing, something)) {
          condition.test(facts);
          condition.needs(facts);
        }
      }
      case Refused<Condition> refused -> kinds.addAll(kinds(refused, text));
    }
    switch (compiler.formula(text)) {
      case Accepted<Formula>(Formula formula) -> {
        kinds.add(ACCEPTED);
        for (Facts facts : List.of(nothing, something)) {
          formula.value(facts, Map.of("years", BigDecimal.TEN, "rate", new BigDecimal("0.5")));
        }
      }
      case Refused<Formula> refused -> kinds.addAll(kinds(refused, text));
    }
    return kinds;
  }

  private static Set<String> kinds(Compiled<?> compiled, String text) {
    Set<String> kinds = new TreeSet<>();
    if (compiled instanceof Refused<?>(List<Problem> problems)) {
      Told.require(!problems.isEmpty(), "refused without a reason", text);
      Told.require(
          problems.size() <= ConditionCompiler.MOST_PROBLEMS, "too many reasons", problems);
      String[] lines = text.split("\n", -1);
      for (Problem problem : problems) {
        Told.require(
            problem.line() >= 1 && problem.line() <= lines.length, "no such line", problem);
        String line = lines[problem.line() - 1];
        int columns = line.codePointCount(0, line.length()) + 1;
        Told.require(
            problem.column() >= 1 && problem.column() <= columns,
            "outside the line of " + columns,
            problem);
        Told.sentence(problem.what(), text, problem);
        Told.sentence(problem.remedy(), text, problem);
        kinds.add(Told.kind(problem.what()));
      }
    }
    return kinds;
  }

  private Facts facts(RandomGenerator random) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Vocabulary.Name name : vocabulary.names()) {
      if (random.nextInt(4) > 0) {
        values.put(name.name(), value(name, random));
      }
    }
    return Facts.of(vocabulary, values, _ -> new BigDecimal("412000"));
  }

  private static Object value(Vocabulary.Name name, RandomGenerator random) {
    List<String> codes = name.codes().isEmpty() ? List.of("UZ") : List.copyOf(name.codes());
    return switch (name.type()) {
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> new BigDecimal(random.nextBoolean() ? "7" : "999999999999999999");
      case DECIMAL ->
          new BigDecimal(
              random.nextBoolean() ? "0.000000000001" : "999999999999999999.999999999999");
      case DATE -> LocalDate.of(random.nextInt(1900, 2201), 1 + random.nextInt(12), 28);
      case CODE -> Mutator.pick(codes, random);
      case CODES -> random.nextBoolean() ? Set.of() : Set.of(Mutator.pick(codes, random));
    };
  }
}
