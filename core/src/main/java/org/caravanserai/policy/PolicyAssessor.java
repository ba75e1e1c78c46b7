package org.caravanserai.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;

/**
 * Assesses every policy of a snapshot for one project on one day. Immutable and safe to share; the
 * same arguments give equal answers, always.
 */
public final class PolicyAssessor {
  /** The most consignments that are assessed at once. */
  public static final int MOST_CONSIGNMENTS = 500;

  private final Knowledge knowledge;
  private final List<Rule> rules;
  private final int conditions;
  private final List<String> controlled;
  private final CodeLists codeLists;

  private PolicyAssessor(Knowledge knowledge) {
    this.knowledge = knowledge;
    Map<String, Integer> numbers = new HashMap<>();
    Set<String> related = Relations.related(knowledge.contents().policies());
    this.rules =
        knowledge.contents().policies().stream()
            .map(policy -> Rule.of(knowledge, policy, numbers, related))
            .toList();
    this.conditions = numbers.size();
    this.controlled =
        knowledge.contents().attributes().values().stream()
            .filter(Attribute::withinControl)
            .map(Attribute::name)
            .toList();
    this.codeLists = new CodeLists(knowledge);
  }

  /**
   * Returns an assessor that keeps what it reads from the snapshot's policies for many projects.
   */
  public static PolicyAssessor of(Knowledge knowledge) {
    return new PolicyAssessor(knowledge);
  }

  /** Assesses over the project's own facts, as if it had no consignments yet. */
  public static Assessment assess(Knowledge knowledge, Facts project, LocalDate asOf) {
    return assess(knowledge, project, List.of(), asOf);
  }

  /** One assessment; see {@link #assess(Facts, List, LocalDate)}. */
  public static Assessment assess(
      Knowledge knowledge, Facts project, List<ConsignmentFacts> consignments, LocalDate asOf) {
    return of(knowledge).assess(project, consignments, asOf);
  }

  /**
   * Assesses policies that mention an attribute of consignments for each consignment, and all
   * others over the project's facts.
   *
   * @param project facts over the snapshot's vocabulary, with the reference amounts of the day
   * @param consignments may be empty: then all policies are assessed over the project's facts
   * @throws IllegalArgumentException for facts of another vocabulary, an id given twice, or more
   *     than {@value #MOST_CONSIGNMENTS} consignments
   */
  public Assessment assess(Facts project, List<ConsignmentFacts> consignments, LocalDate asOf) {
    requireSound(knowledge, project, consignments);
    Scope whole = new Scope(null, 0, project, controlled, conditions);
    List<Scope> each = scopes(project, consignments);
    List<Judged> judged =
        rules.stream()
            .filter(rule -> rule.policy().valid().covers(asOf))
            .map(rule -> Judged.of(rule, whole, each))
            .toList();
    Reasoning reasoning = new Reasoning(knowledge, codeLists, asOf, new Relations(judged));
    List<Finding> findings =
        judged.stream().flatMap(one -> reasoning.findings(one).stream()).toList();
    return new Assessment(
        asOf,
        findings,
        notInForce(knowledge, asOf),
        Questions.of(
            knowledge,
            findings,
            Stream.concat(Stream.of(whole), each.stream()).map(Scope::facts).toList()));
  }

  /** The verdict on one policy, without reasons; at most one visit per node of its conditions. */
  public static Verdict verdict(Policy policy, Facts facts) {
    return Judgement.verdict(policy, facts);
  }

  private List<Scope> scopes(Facts project, List<ConsignmentFacts> consignments) {
    List<Scope> scopes = new ArrayList<>(consignments.size());
    for (ConsignmentFacts consignment : consignments) {
      scopes.add(
          new Scope(
              consignment.id(), scopes.size(), consignment.over(project), controlled, conditions));
    }
    return scopes;
  }

  private static List<NotInForce> notInForce(Knowledge knowledge, LocalDate asOf) {
    return knowledge.contents().policies().stream()
        .filter(policy -> !policy.valid().covers(asOf))
        .map(policy -> NotInForce.on(asOf, policy))
        .toList();
  }

  private static void requireSound(
      Knowledge knowledge, Facts project, List<ConsignmentFacts> consignments) {
    if (consignments.size() > MOST_CONSIGNMENTS) {
      throw new IllegalArgumentException(
          "At most " + MOST_CONSIGNMENTS + " consignments, not " + consignments.size());
    }
    requireSameWords(knowledge, project);
    Set<String> ids = new HashSet<>();
    for (ConsignmentFacts consignment : consignments) {
      requireSameWords(knowledge, consignment.facts());
      if (!ids.add(consignment.id())) {
        throw new IllegalArgumentException("Consignment '" + consignment.id() + "' is given twice");
      }
    }
  }

  private static void requireSameWords(Knowledge knowledge, Facts facts) {
    if (!facts.vocabulary().names().equals(knowledge.vocabulary().names())) {
      throw new IllegalArgumentException("The facts are of another vocabulary");
    }
  }
}
