package org.caravanserai.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.ConsignmentFacts;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.PolicyAssessor;
import org.caravanserai.policy.Question;
import org.caravanserai.policy.Verdict;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Entry;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.Refusal;
import org.caravanserai.questionnaire.State.Silence;
import org.jspecify.annotations.Nullable;

/**
 * A running questionnaire about one project on one day. Immutable: each answer gives the next
 * questionnaire.
 *
 * <p>It asks, in this order: for the name of the project; for its country, its activity and the
 * investor's country; for the facts of the project that are important; for the facts of each
 * consignment that are important, its HS code first; for consignments; for parties. A fact is
 * important when its {@link Question#weight() weight} is at least {@link #LEAST_WEIGHT}: it helps
 * to settle as much as half a policy of unstated worth, as a fact does that one policy lacks
 * together with one other, or that alone is missing to say what a granted benefit is worth. The
 * heaviest comes first.
 *
 * <p>A fact whose {@link Attribute#askedWhen()} fails is not asked for. Where that condition is
 * open, what it needs is asked for first, and the fact only when the condition holds then. Nothing
 * is asked for twice, unless one goes back or revises it. The profile is sound at any time: {@link
 * org.caravanserai.profile.ProfileReader} accepts it as {@link
 * org.caravanserai.profile.ProfileWriter} writes it.
 */
public final class Questionnaire {
  /** The weight from which on a fact is important. */
  public static final BigDecimal LEAST_WEIGHT = new BigDecimal("0.5");

  private static final String COUNTRIES = "iso-3166-1";
  private static final String OTHER_ROLE = "other";

  private final Knowledge knowledge;
  private final PolicyAssessor assessor;
  private final LocalDate asOf;
  private final Entries entries;
  private final State state;
  private final @Nullable Earlier earlier;
  private final Assessment assessment;
  private final Ask ask;

  /** The states before, the latest first. */
  private record Earlier(State state, @Nullable Earlier earlier) {}

  private Questionnaire(
      Knowledge knowledge,
      PolicyAssessor assessor,
      LocalDate asOf,
      State state,
      @Nullable Earlier earlier,
      Assessment assessment) {
    this.knowledge = knowledge;
    this.assessor = assessor;
    this.asOf = asOf;
    this.entries = new Entries(knowledge);
    this.state = state;
    this.earlier = earlier;
    this.assessment = assessment;
    this.ask = new Agenda(knowledge, asOf, state, assessment).next();
  }

  /**
   * A questionnaire from nothing.
   *
   * @param name what the project is called until it has a name
   */
  public static Questionnaire begin(Knowledge knowledge, LocalDate asOf, String name) {
    return of(
        knowledge, asOf, new Profile(name, null, null, Map.of(), List.of(), List.of()), false);
  }

  /** A questionnaire that goes on from a profile. */
  public static Questionnaire resume(Knowledge knowledge, LocalDate asOf, Profile profile) {
    return of(knowledge, asOf, profile, true);
  }

  /**
   * A questionnaire that goes on where another one was left.
   *
   * @param assessor of the same knowledge
   * @param notes what {@link #notes()} said; what of it no longer fits is forgotten
   */
  public static Questionnaire resume(
      Knowledge knowledge, PolicyAssessor assessor, LocalDate asOf, Profile profile, String notes) {
    return of(knowledge, assessor, asOf, Notes.read(notes, knowledge, profile));
  }

  private static Questionnaire of(
      Knowledge knowledge, LocalDate asOf, Profile profile, boolean named) {
    State state = new State(profile, Map.of(), named, false, false, null, null);
    return of(knowledge, PolicyAssessor.of(knowledge), asOf, state);
  }

  private static Questionnaire of(
      Knowledge knowledge, PolicyAssessor assessor, LocalDate asOf, State state) {
    Assessment assessment = assess(assessor, knowledge, asOf, state.profile());
    return new Questionnaire(knowledge, assessor, asOf, state, null, assessment);
  }

  private Assessment assess(Profile profile) {
    return assess(assessor, knowledge, asOf, profile);
  }

  private static Assessment assess(
      PolicyAssessor assessor, Knowledge knowledge, LocalDate asOf, Profile profile) {
    List<ConsignmentFacts> consignments =
        profile.consignments().stream()
            .map(c -> new ConsignmentFacts(c.id(), profile.factsOf(c, knowledge, asOf)))
            .toList();
    return assessor.assess(profile.factsOn(knowledge, asOf), consignments, asOf);
  }

  /** What is asked now. */
  public Ask ask() {
    return ask;
  }

  /** The profile so far. */
  public Profile profile() {
    return state.profile();
  }

  /**
   * What it remembers besides the profile: what was skipped or is not known, and what is half said.
   * A text of lines; what it asked before, for {@link #back()}, is not in it.
   */
  public String notes() {
    return Notes.write(state);
  }

  /** The same questionnaire over a profile that was changed by other means than an answer. */
  public Questionnaire over(Profile profile) {
    return then(Notes.read(notes(), knowledge, profile));
  }

  /** The policies assessed over the profile so far. */
  public Assessment assessment() {
    return assessment;
  }

  /** How far it got. */
  public Progress progress() {
    return new Agenda(knowledge, asOf, state, assessment).progress();
  }

  /** The facts that were asked for and are said to be not known, in the order asked. */
  public List<FactKey> unknown() {
    return state.setAside().entrySet().stream()
        .filter(entry -> entry.getValue() == Silence.UNKNOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One answer in one text. */
  public Answered answer(String text) {
    return answer(List.of(text));
  }

  /**
   * An answer, checked as a profile is.
   *
   * @param texts the codes, which may be none, for an attribute that takes several; else one text
   * @throws IllegalStateException when nothing is asked
   */
  public Answered answer(List<String> texts) {
    String text = texts.isEmpty() ? "" : texts.getFirst();
    return switch (ask) {
      case Ask.Name _ ->
          take(
              entries.name(text),
              name -> state.with(state.profile().named(name)).withNameAsked(true));
      case Ask.Fact(FactKey key, Attribute attribute) ->
          take(
              entries.fact(attribute, texts),
              value -> state.answered(key).with(withFact(key, value)));
      case Ask.MoreGoods _ ->
          take(flag(text), more -> more ? state.drafting(newConsignment()) : state.withGoodsDone());
      case Ask.MoreParties _ ->
          take(
              flag(text),
              more -> more ? state.drafting(PartyDraft.EMPTY) : state.withPartiesDone());
      case Ask.Goods _ when state.draft() instanceof ConsignmentDraft draft -> goods(draft, text);
      case Ask.Party _ when state.draft() instanceof PartyDraft draft -> party(draft, text);
      default -> throw new IllegalStateException("Nothing is asked");
    };
  }

  private Answered goods(ConsignmentDraft draft, String text) {
    return switch (draft.next()) {
      case TITLE -> take(entries.name(text), name -> state.drafting(draft.titled(name)));
      case FROM -> take(entries.place(text), place -> state.drafting(draft.leaving(place)));
      case TO ->
          text.equals(draft.from())
              ? new Answered.Refused(List.of(new Refusal.SamePlace()))
              : take(entries.place(text), place -> state.drafting(draft.goingTo(place)));
      case MASS_TONNES -> take(entries.massTonnes(text), t -> joined(draft.weighing(t), null));
      case TEU -> take(entries.teu(text), units -> joined(draft.filling(units), null));
      case DEPART -> take(entries.day(text), day -> joined(draft, day).drafting(null));
    };
  }

  private Answered party(PartyDraft draft, String text) {
    return switch (draft.next()) {
      case NAME -> take(entries.name(text), name -> state.drafting(draft.named(name)));
      case ROLE -> take(entries.role(text), role -> state.drafting(draft.as(role)));
      case COUNTRY -> take(country(text), country -> joined(draft, country));
    };
  }

  private Entry<String> country(String text) {
    Map<String, CodeEntry> countries =
        knowledge.contents().codeLists().getOrDefault(COUNTRIES, Map.of());
    return countries.isEmpty() || countries.containsKey(text)
        ? entries.name(text)
        : Entry.refused(new Refusal.NotListed(text, countries.keySet().stream().sorted().toList()));
  }

  private static Entry<Boolean> flag(String text) {
    return text.equals("true") || text.equals("false")
        ? new Entry.Accepted<>(Boolean.valueOf(text))
        : Entry.refused(new Refusal.NotAFlag());
  }

  private <T> Answered take(Entry<T> entry, Function<T, State> change) {
    return switch (entry) {
      case Entry.Accepted<T>(T value) -> new Answered.Accepted(then(change.apply(value)));
      case Entry.Refused<T>(List<Refusal> reasons) -> new Answered.Refused(reasons);
    };
  }

  private Questionnaire then(State next) {
    boolean same = next.profile().equals(state.profile());
    return new Questionnaire(
        knowledge,
        assessor,
        asOf,
        next,
        new Earlier(state, earlier),
        same ? assessment : assess(next.profile()));
  }

  /** Goes on without an answer; a fact stays as it is and is not asked for again. */
  public Questionnaire skip() {
    return leave(Silence.SKIPPED);
  }

  /**
   * Goes on because the answer is not known: a fact is not asked for again, does not count as open,
   * and is not known from now on when it was revised.
   */
  public Questionnaire dontKnow() {
    return leave(Silence.UNKNOWN);
  }

  private Questionnaire leave(Silence silence) {
    return switch (ask) {
      case Ask.Name _ -> then(state.withNameAsked(true));
      case Ask.Fact(FactKey key, _) -> then(leave(key, silence));
      case Ask.MoreGoods _ -> then(state.withGoodsDone());
      case Ask.MoreParties _ -> then(state.withPartiesDone());
      case Ask.Goods _ when state.draft() instanceof ConsignmentDraft draft -> then(leave(draft));
      case Ask.Party _ when state.draft() instanceof PartyDraft draft -> then(leave(draft));
      default -> this;
    };
  }

  private State leave(FactKey key, Silence silence) {
    boolean revised = key.equals(state.focus());
    if (revised && silence == Silence.SKIPPED) {
      return state.focusedOn(null);
    }
    State after = state.focusedOn(null).with(key, silence);
    return revised ? after.with(withoutFact(key)) : after;
  }

  private State leave(ConsignmentDraft draft) {
    return switch (draft.next()) {
      case TITLE -> state.drafting(draft.titled(null));
      case FROM, TO, TEU -> state.withGoodsDone();
      case MASS_TONNES -> state.drafting(draft.withoutMass());
      case DEPART -> state.drafting(null);
    };
  }

  private State leave(PartyDraft draft) {
    return switch (draft.next()) {
      case NAME -> state.withPartiesDone();
      case ROLE -> state.drafting(draft.as(OTHER_ROLE));
      case COUNTRY -> joined(draft, null);
    };
  }

  /** One step back, to the same question with nothing of its answer left; none at the beginning. */
  public Optional<Questionnaire> back() {
    if (earlier == null) {
      return Optional.empty();
    }
    State before = earlier.state();
    boolean same = before.profile().equals(state.profile());
    return Optional.of(
        new Questionnaire(
            knowledge,
            assessor,
            asOf,
            before,
            earlier.earlier(),
            same ? assessment : assess(before.profile())));
  }

  /**
   * The fact that is meant by a name: {@code attribute}, or {@code consignment/attribute}, where
   * the consignment may be left out when there is but one.
   */
  public Optional<FactKey> findFact(String name) {
    int slash = name.indexOf('/');
    Attribute attribute = knowledge.contents().attributes().get(name.substring(slash + 1));
    List<Profile.Consignment> consignments = profile().consignments();
    if (attribute == null || (slash >= 0 && !attribute.perConsignment())) {
      return Optional.empty();
    }
    if (!attribute.perConsignment()) {
      return Optional.of(FactKey.ofProject(attribute.name()));
    }
    boolean only = slash < 0 && consignments.size() == 1;
    String id = only ? consignments.getFirst().id() : name.substring(0, Math.max(0, slash));
    return profile().findConsignment(id).map(c -> new FactKey(attribute.name(), c.id()));
  }

  /** Asks for a fact out of turn, whether it was answered before or not. */
  public Questionnaire revise(FactKey key) {
    if (key.consignment() != null && profile().findConsignment(key.consignment()).isEmpty()) {
      throw new IllegalArgumentException("There is no consignment '" + key.consignment() + "'");
    }
    return then(state.focusedOn(key));
  }

  /** Asks for the name of the project again. */
  public Questionnaire rename() {
    return then(state.focusedOn(null).withNameAsked(false));
  }

  /**
   * Why it asks: the policies at stake, those worth most first, then those that lack least besides;
   * empty where what is asked bears on no policy.
   */
  public List<Stake> stakes() {
    if (!(ask instanceof Ask.Fact(FactKey key, _))) {
      return List.of();
    }
    Assessment without = assessment;
    if (key.equals(state.focus())) {
      without = assess(withoutFact(key));
    }
    Set<String> wanted = wanted(key, without);
    Map<String, Stake> stakes = new LinkedHashMap<>();
    for (Finding finding : without.findings()) {
      boolean concerned =
          key.consignment() == null || finding.consignments().contains(key.consignment());
      List<String> missing = Agenda.missing(finding);
      if (concerned && missing.stream().anyMatch(wanted::contains)) {
        stakes.putIfAbsent(finding.policy().id(), stake(finding, key, missing));
      }
    }
    return stakes.values().stream()
        .sorted(
            Comparator.comparing(Questionnaire::worthUsd, Comparator.reverseOrder())
                .thenComparingInt(stake -> stake.alsoNeeds().size())
                .thenComparing(stake -> stake.policy().id()))
        .toList();
  }

  /** The attribute with those that are to be asked for only after it. */
  private Set<String> wanted(FactKey key, Assessment without) {
    Set<String> wanted = new HashSet<>(Set.of(key.attribute()));
    Agenda agenda = new Agenda(knowledge, asOf, state, without);
    without.questions().stream()
        .map(Question::attribute)
        .filter(name -> agenda.askable(name, key.consignment()).filter(key::equals).isPresent())
        .forEach(wanted::add);
    return wanted;
  }

  private static Stake stake(Finding finding, FactKey key, List<String> missing) {
    return new Stake(
        finding.policy(),
        finding.verdict() == Verdict.APPLIES ? Stake.Settles.WORTH : Stake.Settles.VERDICT,
        finding.worth(),
        missing.stream().filter(name -> !name.equals(key.attribute())).toList());
  }

  private static BigDecimal worthUsd(Stake stake) {
    return stake.worth() instanceof BenefitWorth.Usd(BigDecimal amount) ? amount : BigDecimal.ZERO;
  }

  private Profile withFact(FactKey key, Object value) {
    if (key.consignment() == null) {
      return profile().with(key.attribute(), value);
    }
    return withFacts(key.consignment(), facts -> facts.put(key.attribute(), value));
  }

  private Profile withoutFact(FactKey key) {
    if (key.consignment() == null) {
      return profile().without(key.attribute());
    }
    return withFacts(key.consignment(), facts -> facts.remove(key.attribute()));
  }

  private Profile withFacts(String consignment, Consumer<Map<String, Object>> change) {
    Profile.Consignment goods = profile().findConsignment(consignment).orElseThrow();
    Map<String, Object> facts = new LinkedHashMap<>(goods.facts());
    change.accept(facts);
    return profile()
        .with(
            entries.consignment(
                goods.id(),
                goods.title(),
                goods.from(),
                goods.to(),
                goods.massTonnes(),
                goods.teu(),
                goods.depart(),
                facts));
  }

  private ConsignmentDraft newConsignment() {
    int number = profile().consignments().size() + 1;
    while (profile().findConsignment("goods-" + number).isPresent()) {
      number++;
    }
    return ConsignmentDraft.of("goods-" + number);
  }

  private State joined(ConsignmentDraft draft, @Nullable LocalDate depart) {
    Profile.Consignment consignment =
        entries.consignment(
            draft.id(),
            draft.name(),
            Objects.requireNonNull(draft.from()),
            Objects.requireNonNull(draft.to()),
            draft.massTonnes(),
            draft.teu(),
            depart,
            Map.of());
    return state.with(profile().with(consignment)).drafting(draft);
  }

  private State joined(PartyDraft draft, @Nullable String country) {
    String name = Objects.requireNonNull(draft.name());
    String role = Objects.requireNonNull(draft.role());
    return state.with(profile().with(new Profile.Party(name, role, country))).drafting(null);
  }
}
