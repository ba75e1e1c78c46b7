package org.caravanserai.benchmarks;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.List;
import org.caravanserai.condition.Screen;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Making 5,000 generated rules ready to be tested, once, in a JVM that has done nothing else. */
@BenchmarkMode(Mode.SingleShotTime)
@SuppressWarnings("NullAway.Init")
public class PolicyBuildComparison {

  /** The rules, as text and as compiled criteria. */
  @State(Scope.Benchmark)
  public static class Task {
    PolicyRules generator;
    List<PolicyRules.Rule> rules;
    List<String> criteria;

    /** Generates the rules. */
    @Setup
    public void generate() {
      generator = new PolicyRules(80, PolicyRules.SEED);
      rules = generator.rules(PolicyComparison.RULES);
      criteria = rules.stream().flatMap(rule -> rule.criteria().stream()).toList();
    }
  }

  /** The rules with their criteria compiled. */
  @State(Scope.Benchmark)
  public static class Compiled {
    List<Screen.Rule> rules;

    /** Compiles the criteria. */
    @Setup
    public void compile(Task task) {
      rules = OwnPolicies.compile(OwnPolicies.vocabulary(task.generator), task.rules);
    }
  }

  /** The 20,000 criteria parsed and type-checked: what our build asks of cel-java. */
  @Benchmark
  @Contestant(value = "cel-java, parse and type check of 20,000 criteria", place = 1)
  public List<CelAbstractSyntaxTree> typeCheck(Task task) {
    return CelPolicies.typeCheck(task.generator, task.criteria);
  }

  /** The same, and translated to our own form. */
  @Benchmark
  @Contestant(value = "Caravanserai, the same and translation", place = 2)
  public List<Screen.Rule> compile(Task task) {
    return OwnPolicies.compile(OwnPolicies.vocabulary(task.generator), task.rules);
  }

  /** What is left to build after that. */
  @Benchmark
  @Contestant(value = "Caravanserai, screen of compiled criteria", place = 3)
  public Screen screen(Compiled compiled) {
    return Screen.of(compiled.rules);
  }

  /** Rules of four comparisons, one expression each. */
  @Benchmark
  @Contestant(value = "cel-java, parse, type check and plan of 5,000 rules", place = 4)
  public Object plan(Task task) {
    return new CelPolicies(task.generator, task.rules);
  }

  /** The rule base of an executable model that is in memory already. */
  @Benchmark
  @Contestant(value = "Drools, rule base of the executable model", place = 5)
  public Object drools(Task task) {
    return new DroolsPolicies(task.rules, DroolsPolicies.Order.EQUALITY_FIRST);
  }
}
