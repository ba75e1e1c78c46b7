package org.caravanserai.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Screen;
import org.caravanserai.condition.ValueType;
import org.caravanserai.condition.Vocabulary;

/** The generated rules in this product: each comparison is a criterion of its own. */
final class OwnPolicies {
  private OwnPolicies() {}

  static Vocabulary vocabulary(PolicyRules generator) {
    List<Vocabulary.Name> names = new ArrayList<>();
    for (int i = 0; i < generator.attributesOfEachType(); i++) {
      names.add(new Vocabulary.Name(PolicyRules.text(i), ValueType.CODE, Set.of()));
      names.add(new Vocabulary.Name(PolicyRules.number(i), ValueType.INTEGER, Set.of()));
    }
    return Vocabulary.of(names, Set.of());
  }

  static List<Screen.Rule> compile(Vocabulary vocabulary, List<PolicyRules.Rule> rules) {
    ConditionCompiler compiler = new ConditionCompiler(vocabulary);
    return rules.stream().map(rule -> compile(compiler, rule)).toList();
  }

  /** The project's facts, without those of the attributes that are missing. */
  static Facts facts(Vocabulary vocabulary, PolicyRules.Project project, Set<String> missing) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < project.texts().size(); i++) {
      values.put(PolicyRules.text(i), project.text(i));
      values.put(PolicyRules.number(i), BigDecimal.valueOf(project.number(i)));
    }
    values.keySet().removeAll(missing);
    return Facts.of(vocabulary, values, _ -> null);
  }

  private static Screen.Rule compile(ConditionCompiler compiler, PolicyRules.Rule rule) {
    return new Screen.Rule(
        rule.criteria().stream().map(text -> condition(compiler, text)).toList(), false);
  }

  private static Condition condition(ConditionCompiler compiler, String text) {
    return switch (compiler.condition(text)) {
      case ConditionCompiler.Accepted<Condition>(Condition condition) -> condition;
      case ConditionCompiler.Refused<Condition>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }
}
