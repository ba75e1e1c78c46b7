package org.caravanserai.benchmarks;

import java.util.BitSet;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The generated rules in Drools: an executable model as its compiler would generate it from rules
 * of one pattern with four constraints, each with its index and named by its text so that equal
 * ones share a node. One stateful session is kept: a project is inserted, all rules fire, and it is
 * taken back, which leaves the session as it was.
 */
final class DroolsPolicies implements AutoCloseable {
  /** Which of a rule's constraints come first. */
  enum Order {
    EQUALITY_FIRST,
    NUMBER_FIRST
  }

  /** Where the indices of the numbers begin, behind those of the texts. */
  private static final int INDEX_OF_NUMBERS = 1_000;

  private final KieSession session;
  private BitSet fired = new BitSet();

  DroolsPolicies(List<PolicyRules.Rule> rules, Order order) {
    session = build(model(rules, order)).newKieSession();
  }

  private ModelImpl model(List<PolicyRules.Rule> rules, Order order) {
    ModelImpl model = new ModelImpl();
    for (int i = 0; i < rules.size(); i++) {
      model.addRule(rule(i, rules.get(i), order));
    }
    return model;
  }

  private static KieBase build(ModelImpl model) {
    return KieBaseBuilder.createKieBaseFromModel(model);
  }

  /** The indices of the rules that hold. */
  BitSet holding(PolicyRules.Project project) {
    fired = new BitSet();
    FactHandle handle = session.insert(project);
    session.fireAllRules();
    session.delete(handle);
    return fired;
  }

  @Override
  public void close() {
    session.dispose();
  }

  private Rule rule(int index, PolicyRules.Rule rule, Order order) {
    Variable<PolicyRules.Project> project = DSL.declarationOf(PolicyRules.Project.class);
    PatternDef<PolicyRules.Project> pattern = PatternDSL.pattern(project);
    if (order == Order.EQUALITY_FIRST) {
      addTexts(pattern, rule);
      addNumbers(pattern, rule);
    } else {
      addNumbers(pattern, rule);
      addTexts(pattern, rule);
    }
    return PatternDSL.rule("rule " + index).build(pattern, DSL.execute(() -> fired.set(index)));
  }

  private static void addTexts(PatternDef<PolicyRules.Project> pattern, PolicyRules.Rule rule) {
    for (PolicyRules.Code code : List.of(rule.first(), rule.second())) {
      pattern.expr(
          code.toString(),
          project -> code.code().equals(project.text(code.attribute())),
          PatternDSL.alphaIndexedBy(
              String.class,
              Index.ConstraintType.EQUAL,
              code.attribute(),
              project -> project.text(code.attribute()),
              code.code()));
    }
  }

  private static void addNumbers(PatternDef<PolicyRules.Project> pattern, PolicyRules.Rule rule) {
    addNumber(pattern, rule.least(), Index.ConstraintType.GREATER_OR_EQUAL);
    addNumber(pattern, rule.most(), Index.ConstraintType.LESS_OR_EQUAL);
  }

  private static void addNumber(
      PatternDef<PolicyRules.Project> pattern,
      PolicyRules.Bound bound,
      Index.ConstraintType relation) {
    boolean least = relation == Index.ConstraintType.GREATER_OR_EQUAL;
    pattern.expr(
        relation + " " + bound,
        project -> {
          int number = project.number(bound.attribute());
          return least ? number >= bound.value() : number <= bound.value();
        },
        PatternDSL.alphaIndexedBy(
            Integer.class,
            relation,
            INDEX_OF_NUMBERS + bound.attribute(),
            project -> project.number(bound.attribute()),
            bound.value()));
  }
}
