package org.caravanserai.benchmarks;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Reasons;
import org.caravanserai.condition.Screen;
import org.caravanserai.condition.Truths;
import org.caravanserai.condition.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 5,000 generated rules on one project, whose facts stand ready in the form that each asks for. */
@SuppressWarnings("NullAway.Init")
public class PolicyComparison {
  static final int RULES = 5_000;

  /** The rules and the project, and which rules hold. */
  @State(Scope.Benchmark)
  public static class Task {
    /** How many attributes there are for the rules to name. */
    @Param({"4", "80"})
    public int attributes;

    PolicyRules generator;
    List<PolicyRules.Rule> rules;
    PolicyRules.Project project;
    BitSet holding;

    /** Generates the task and solves it in plain Java. */
    @Setup
    public void generate() {
      generator = new PolicyRules(attributes, PolicyRules.SEED);
      rules = generator.rules(RULES);
      project = generator.project();
      holding = new PlainPolicies(rules).holding(project);
    }

    /** Every fourth text and every fourth number. */
    Set<String> missing() {
      return IntStream.range(0, attributes / 2)
          .filter(attribute -> attribute % 4 == 0)
          .boxed()
          .flatMap(
              attribute -> Stream.of(PolicyRules.text(attribute), PolicyRules.number(attribute)))
          .collect(Collectors.toUnmodifiableSet());
    }

    void requireSame(BitSet answer) {
      if (!answer.equals(holding)) {
        throw new IllegalStateException("Expected the rules " + holding + ", not " + answer);
      }
    }
  }

  /** This product, with its facts all known and with some missing. */
  @State(Scope.Benchmark)
  public static class Own {
    Screen screen;
    Facts facts;
    Facts fewerFacts;

    /** Compiles the rules. */
    @Setup
    public void prepare(Task task) {
      Vocabulary vocabulary = OwnPolicies.vocabulary(task.generator);
      screen = Screen.of(OwnPolicies.compile(vocabulary, task.rules));
      facts = OwnPolicies.facts(vocabulary, task.project, Set.of());
      fewerFacts = OwnPolicies.facts(vocabulary, task.project, task.missing());
      BitSet holding = new BitSet();
      screen.test(facts).holding().forEach(holding::set);
      task.requireSame(holding);
    }
  }

  /** Drools with the texts before the numbers. */
  @State(Scope.Benchmark)
  public static class EqualityFirst {
    DroolsPolicies drools;

    /** Builds the rule base. */
    @Setup
    public void prepare(Task task) {
      drools = new DroolsPolicies(task.rules, DroolsPolicies.Order.EQUALITY_FIRST);
      task.requireSame(drools.holding(task.project));
    }

    /** Ends the session. */
    @TearDown
    public void close() {
      drools.close();
    }
  }

  /** Drools with the numbers before the texts. */
  @State(Scope.Benchmark)
  public static class NumberFirst {
    DroolsPolicies drools;

    /** Builds the rule base. */
    @Setup
    public void prepare(Task task) {
      drools = new DroolsPolicies(task.rules, DroolsPolicies.Order.NUMBER_FIRST);
      task.requireSame(drools.holding(task.project));
    }

    /** Ends the session. */
    @TearDown
    public void close() {
      drools.close();
    }
  }

  /** The planner runtime of cel-java. */
  @State(Scope.Benchmark)
  public static class Cel {
    CelPolicies cel;
    Map<String, Object> facts;

    /** Type-checks and plans the rules. */
    @Setup
    public void prepare(Task task) {
      cel = new CelPolicies(task.generator, task.rules);
      facts = CelPolicies.facts(task.project);
      task.requireSame(cel.holding(facts));
    }
  }

  /** Plain Java. */
  @State(Scope.Benchmark)
  public static class Plain {
    PlainPolicies plain;

    /** Makes the closures. */
    @Setup
    public void prepare(Task task) {
      plain = new PlainPolicies(task.rules);
    }
  }

  /** The truth of each rule. */
  @Benchmark
  @Contestant(value = "Caravanserai, verdicts", place = 1)
  public Truths verdicts(Own own) {
    return own.screen.test(own.facts);
  }

  /** The truth of each rule and each criterion. */
  @Benchmark
  @Contestant(value = "Caravanserai, reasons", place = 2)
  public Reasons reasons(Own own) {
    return own.screen.explain(own.facts);
  }

  /** The truth of each rule, some of them unknown. */
  @Benchmark
  @Contestant(value = "Caravanserai, verdicts, facts missing", place = 3)
  public Truths verdictsOfFewerFacts(Own own) {
    return own.screen.test(own.fewerFacts);
  }

  /** The truth of each rule and each criterion, some of them unknown. */
  @Benchmark
  @Contestant(value = "Caravanserai, reasons, facts missing", place = 4)
  public Reasons reasonsOfFewerFacts(Own own) {
    return own.screen.explain(own.fewerFacts);
  }

  /** The rules that fire. */
  @Benchmark
  @Contestant(value = "Drools, equality first", place = 5)
  public BitSet droolsEqualityFirst(EqualityFirst peer, Task task) {
    return peer.drools.holding(task.project);
  }

  /** The rules that fire. */
  @Benchmark
  @Contestant(value = "Drools, number first", place = 6)
  public BitSet droolsNumberFirst(NumberFirst peer, Task task) {
    return peer.drools.holding(task.project);
  }

  /** The rules that are true. */
  @Benchmark
  @Contestant(value = "cel-java, planner", place = 7)
  public BitSet cel(Cel peer) {
    return peer.cel.holding(peer.facts);
  }

  /** The rules that are true. */
  @Benchmark
  @Contestant(value = "plain Java predicates", place = 8)
  public BitSet plain(Plain peer, Task task) {
    return peer.plain.holding(task.project);
  }
}
