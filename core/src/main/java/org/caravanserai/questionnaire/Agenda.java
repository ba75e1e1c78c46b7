package org.caravanserai.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Question;
import org.caravanserai.policy.Verdict;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.questionnaire.State.Silence;
import org.jspecify.annotations.Nullable;

/** What is to be asked in one state, in order; {@link Questionnaire} has the rules. */
final class Agenda {
  private static final List<String> OPENING =
      List.of("project_country", "activity_isic", "investor_country");
  private static final String OPENING_OF_GOODS = "goods_hs";

  private final Knowledge knowledge;
  private final State state;
  private final Assessment assessment;
  private final Facts project;
  private final Map<String, Facts> consignments = new HashMap<>();

  Agenda(Knowledge knowledge, LocalDate asOf, State state, Assessment assessment) {
    this.knowledge = knowledge;
    this.state = state;
    this.assessment = assessment;
    this.project = state.profile().factsOn(knowledge, asOf);
    state
        .profile()
        .consignments()
        .forEach(c -> consignments.put(c.id(), state.profile().factsOf(c, knowledge, asOf)));
  }

  Ask next() {
    if (state.focus() != null) {
      return fact(state.focus());
    }
    if (!state.nameAsked()) {
      return new Ask.Name();
    }
    if (state.draft() != null) {
      return part(state.draft());
    }
    Optional<FactKey> fact = nextFact();
    return fact.isPresent() ? fact(fact.get()) : more();
  }

  private Ask fact(FactKey key) {
    return new Ask.Fact(key, knowledge.getAttribute(key.attribute()));
  }

  private Ask part(Draft draft) {
    Profile profile = state.profile();
    return switch (draft) {
      case ConsignmentDraft goods -> {
        boolean joined = profile.findConsignment(goods.id()).isPresent();
        yield new Ask.Goods(goods.next(), profile.consignments().size() + (joined ? 0 : 1));
      }
      case PartyDraft party -> new Ask.Party(party.next(), profile.parties().size() + 1);
    };
  }

  private Ask more() {
    int goods = state.profile().consignments().size();
    if (!state.goodsDone() && goods < ProfileReader.MOST_CONSIGNMENTS) {
      return new Ask.MoreGoods(goods);
    }
    int parties = state.profile().parties().size();
    return !state.partiesDone() && parties < ProfileReader.MOST_PARTIES
        ? new Ask.MoreParties(parties)
        : new Ask.Nothing();
  }

  private Optional<FactKey> nextFact() {
    for (String attribute : OPENING) {
      Optional<FactKey> key = askable(attribute, null);
      if (key.isPresent()) {
        return key;
      }
    }
    return facts(Agenda::isImportant).stream().findFirst();
  }

  static boolean isImportant(Question question) {
    return question.weight().compareTo(Questionnaire.LEAST_WEIGHT) >= 0;
  }

  /** The facts that questions of some weight lead to: the project's, then each consignment's. */
  Set<FactKey> facts(Predicate<Question> weight) {
    List<String> attributes =
        assessment.questions().stream().filter(weight).map(Question::attribute).toList();
    Set<FactKey> keys = new LinkedHashSet<>();
    attributes.stream()
        .filter(name -> !knowledge.getAttribute(name).perConsignment())
        .forEach(name -> askable(name, null).ifPresent(keys::add));
    for (Profile.Consignment consignment : state.profile().consignments()) {
      String id = consignment.id();
      if (knowledge.contents().attributes().containsKey(OPENING_OF_GOODS)) {
        askable(OPENING_OF_GOODS, id).ifPresent(keys::add);
      }
      Set<String> needed = neededBy(id);
      attributes.stream()
          .filter(name -> knowledge.getAttribute(name).perConsignment() && needed.contains(name))
          .forEach(name -> askable(name, id).ifPresent(keys::add));
    }
    return keys;
  }

  private Set<String> neededBy(String consignment) {
    Set<String> needed = new HashSet<>();
    for (Finding finding : assessment.findings()) {
      if (finding.consignments().contains(consignment)) {
        needed.addAll(missing(finding));
      }
    }
    return needed;
  }

  /** What a finding lacks: for its verdict, or for its worth when it applies. */
  static List<String> missing(Finding finding) {
    if (finding.verdict() == Verdict.APPLIES
        && finding.worth() instanceof BenefitWorth.Missing(List<String> needs)) {
      return needs;
    }
    return finding.needs();
  }

  /** The fact to ask for when an attribute is wanted: itself, or one that it depends on. */
  Optional<FactKey> askable(String attribute, @Nullable String consignment) {
    return askable(attribute, consignment, new HashSet<>());
  }

  private Optional<FactKey> askable(
      String name, @Nullable String consignment, Set<String> visited) {
    Attribute attribute = knowledge.contents().attributes().get(name);
    if (attribute == null || !visited.add(name)) {
      return Optional.empty();
    }
    FactKey key = new FactKey(name, attribute.perConsignment() ? consignment : null);
    Facts facts = factsOf(key.consignment());
    if ((attribute.perConsignment() && consignment == null)
        || facts.knows(name)
        || state.setAside().containsKey(key)) {
      return Optional.empty();
    }
    return switch (makesSense(attribute, facts)) {
      case TRUE -> Optional.of(key);
      case FALSE -> Optional.empty();
      case UNKNOWN -> prerequisite(attribute, facts, consignment, visited);
    };
  }

  private Facts factsOf(@Nullable String consignment) {
    return consignment == null ? project : consignments.getOrDefault(consignment, project);
  }

  private Optional<FactKey> prerequisite(
      Attribute attribute, Facts facts, @Nullable String consignment, Set<String> visited) {
    Condition askedWhen = attribute.askedWhen();
    if (askedWhen == null) {
      return Optional.empty();
    }
    return askedWhen.needs(facts).stream()
        .sorted()
        .flatMap(need -> askable(need, consignment, visited).stream())
        .findFirst();
  }

  /** A question of the project makes sense when it does for the project or one consignment. */
  private Truth makesSense(Attribute attribute, Facts facts) {
    Condition askedWhen = attribute.askedWhen();
    if (askedWhen == null) {
      return Truth.TRUE;
    }
    Truth truth = askedWhen.test(facts);
    if (!attribute.perConsignment()) {
      for (Facts consignment : consignments.values()) {
        truth = truth.or(askedWhen.test(consignment));
      }
    }
    return truth;
  }

  Progress progress() {
    Map<String, Boolean> openById = new HashMap<>();
    for (Finding finding : assessment.findings()) {
      if (finding.verdict() == Verdict.UNDETERMINED) {
        openById.merge(finding.policy().id(), isWithinReach(finding), Boolean::logicalOr);
      }
    }
    Set<String> all = new HashSet<>();
    assessment.findings().forEach(finding -> all.add(finding.policy().id()));
    int open = (int) openById.values().stream().filter(within -> within).count();
    List<Finding> benefits = assessment.benefits();
    Set<FactKey> important = facts(Agenda::isImportant);
    Set<FactKey> lesser = facts(question -> !isImportant(question));
    lesser.removeAll(important);
    return new Progress(
        all.size() - openById.size(),
        open,
        openById.size() - open,
        benefits.size(),
        benefits.stream().map(Finding::worthUsd).reduce(BigDecimal.ZERO, BigDecimal::add),
        important.size(),
        lesser.size());
  }

  /** Whether an answer that was not refused for good can still settle it. */
  private boolean isWithinReach(Finding finding) {
    List<@Nullable String> scopes = new ArrayList<>(finding.consignments());
    if (scopes.isEmpty()) {
      scopes.add(null);
    }
    return finding.needs().stream()
        .anyMatch(need -> scopes.stream().anyMatch(scope -> isWithinReach(need, scope)));
  }

  private boolean isWithinReach(String need, @Nullable String consignment) {
    Attribute attribute = knowledge.contents().attributes().get(need);
    if (attribute == null
        || (attribute.perConsignment() && consignment == null && state.goodsDone())) {
      return false;
    }
    FactKey key = new FactKey(need, attribute.perConsignment() ? consignment : null);
    Facts facts = factsOf(consignment);
    return state.setAside().get(key) != Silence.UNKNOWN
        && makesSense(attribute, facts) != Truth.FALSE;
  }
}
