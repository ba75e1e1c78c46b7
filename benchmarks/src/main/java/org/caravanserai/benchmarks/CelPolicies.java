package org.caravanserai.benchmarks;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.condition.Truth;

/**
 * The generated rules in cel-java: each rule is one expression of four comparisons joined by AND,
 * planned once and evaluated by the planner runtime, one after another.
 */
final class CelPolicies {
  /** The planner runtime asks for comparisons of unlike numbers; so do our own conditions. */
  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private final List<Program> programs;

  CelPolicies(PolicyRules generator, List<PolicyRules.Rule> rules) {
    CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    this.programs =
        typeCheck(generator, whole(rules)).stream().map(ast -> plan(runtime, ast)).toList();
  }

  /** Each rule as one expression. */
  static List<String> whole(List<PolicyRules.Rule> rules) {
    return rules.stream().map(rule -> String.join(" && ", rule.criteria())).toList();
  }

  /** Parses and type-checks expressions. */
  static List<CelAbstractSyntaxTree> typeCheck(PolicyRules generator, List<String> texts) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setResultType(SimpleType.BOOL);
    for (int i = 0; i < generator.attributesOfEachType(); i++) {
      builder.addVar(PolicyRules.text(i), SimpleType.STRING);
      builder.addVar(PolicyRules.number(i), SimpleType.INT);
    }
    CelCompiler compiler = builder.build();
    return texts.stream().map(text -> typeCheck(compiler, text)).toList();
  }

  static Map<String, Object> facts(PolicyRules.Project project) {
    Map<String, Object> facts = new HashMap<>();
    for (int i = 0; i < project.texts().size(); i++) {
      facts.put(PolicyRules.text(i), project.text(i));
      facts.put(PolicyRules.number(i), (long) project.number(i));
    }
    return facts;
  }

  /** The indices of the rules that hold. */
  BitSet holding(Map<String, ?> facts) {
    BitSet holding = new BitSet(programs.size());
    try {
      for (int i = 0; i < programs.size(); i++) {
        if (Boolean.TRUE.equals(programs.get(i).eval(facts))) {
          holding.set(i);
        }
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return holding;
  }

  /** The truth of every rule when some facts are missing. */
  List<Truth> test(Map<String, ?> facts, Set<String> missing) {
    Map<String, Object> known = new HashMap<>(facts);
    known.keySet().removeAll(missing);
    CelAttributePattern[] patterns =
        missing.stream()
            .map(CelAttributePattern::fromQualifiedIdentifier)
            .toArray(CelAttributePattern[]::new);
    PartialVars partial = PartialVars.of(known, patterns);
    List<Truth> truths = new ArrayList<>(programs.size());
    try {
      for (Program program : programs) {
        truths.add(
            program.eval(partial) instanceof Boolean settled ? Truth.of(settled) : Truth.UNKNOWN);
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return truths;
  }

  private static CelAbstractSyntaxTree typeCheck(CelCompiler compiler, String text) {
    try {
      return compiler.compile(text).getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Program plan(CelRuntime runtime, CelAbstractSyntaxTree ast) {
    try {
      return runtime.createProgram(ast);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }
}
