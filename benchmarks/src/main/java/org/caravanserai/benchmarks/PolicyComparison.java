package org.caravanserai.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Screen;
import org.caravanserai.condition.Truth;
import org.caravanserai.condition.ValueType;
import org.caravanserai.condition.Vocabulary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 5,000 generated rules on one profile. */
@State(Scope.Benchmark)
public class PolicyComparison {
  private static final int RULES = 5_000;

  /** This product. */
  @State(Scope.Benchmark)
  public static class Own {
    @SuppressWarnings("NullAway.Init")
    private Screen screen;

    @SuppressWarnings("NullAway.Init")
    private Facts facts;

    /** Compiles the rules. */
    @Setup
    public void prepare() {
      PolicyRules generator = new PolicyRules(PolicyRules.SEED);
      Vocabulary vocabulary =
          Vocabulary.of(
              List.of(
                  new Vocabulary.Name("country", ValueType.CODE, Set.of()),
                  new Vocabulary.Name("sector", ValueType.CODE, Set.of()),
                  new Vocabulary.Name("investment", ValueType.DECIMAL, Set.of()),
                  new Vocabulary.Name("jobs", ValueType.INTEGER, Set.of())),
              Set.of());
      ConditionCompiler compiler = new ConditionCompiler(vocabulary);
      List<Screen.Rule> rules = new ArrayList<>();
      for (PolicyRules.Rule rule : generator.rules(RULES)) {
        if (compiler.condition(rule.text())
            instanceof ConditionCompiler.Accepted<Condition>(Condition condition)) {
          rules.add(new Screen.Rule(List.of(condition), false));
        }
      }
      screen = Screen.of(rules);
      PolicyRules.Project project = generator.project();
      facts =
          Facts.of(
              vocabulary,
              Map.of(
                  "country", project.country(),
                  "sector", project.sector(),
                  "investment", BigDecimal.valueOf(project.investment()),
                  "jobs", BigDecimal.valueOf(project.jobs())),
              _ -> null);
    }
  }

  /** Plain Java predicates. */
  @State(Scope.Benchmark)
  public static class Plain {
    @SuppressWarnings("NullAway.Init")
    private List<Predicate<PolicyRules.Project>> rules;

    @SuppressWarnings("NullAway.Init")
    private PolicyRules.Project project;

    /** Makes one closure of each rule. */
    @Setup
    public void prepare() {
      PolicyRules generator = new PolicyRules(PolicyRules.SEED);
      rules = generator.rules(RULES).stream().map(Plain::predicate).toList();
      project = generator.project();
    }

    private static Predicate<PolicyRules.Project> predicate(PolicyRules.Rule rule) {
      return project ->
          rule.country().equals(project.country())
              && rule.sector().equals(project.sector())
              && project.investment() >= rule.leastInvestment()
              && project.jobs() <= rule.mostJobs();
    }
  }

  /** The truth of every rule. */
  @Benchmark
  @Contestant(value = "Caravanserai, verdicts", place = 1)
  public Truth[] verdict(Own own) {
    return own.screen.test(own.facts);
  }

  /** Which rules hold. */
  @Benchmark
  @Contestant(value = "plain Java predicates", place = 6)
  public BitSet plain(Plain plain) {
    BitSet holding = new BitSet(plain.rules.size());
    for (int i = 0; i < plain.rules.size(); i++) {
      holding.set(i, plain.rules.get(i).test(plain.project));
    }
    return holding;
  }
}
