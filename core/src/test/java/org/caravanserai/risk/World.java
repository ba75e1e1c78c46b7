package org.caravanserai.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.Facts;
import org.caravanserai.corridor.RouteAnswer;
import org.caravanserai.corridor.RouteRefusal;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.OpeningHours;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.knowledge.Text;
import org.caravanserai.policy.Assessment;
import org.caravanserai.procedure.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The shipped dictionary, network and authorities with risks as a test adds them; and a project
 * without consignments, policies, steps or parties that tests give these to.
 */
final class World {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  static final LocalDate START = LocalDate.of(2027, 1, 11);

  private static final class Compiler {
    static final ConditionCompiler OF_SHIPPED = new ConditionCompiler(shipped().vocabulary());
  }

  private static final Map<String, Condition> CONDITIONS = new ConcurrentHashMap<>();

  private final List<Risk> risks = new ArrayList<>();
  private Map<String, ?> facts = Map.of();
  private final List<RoutedConsignment> consignments = new ArrayList<>();
  private Assessment policies = new Assessment(AS_OF, List.of(), List.of(), List.of());
  private Plan plan = Plans.plan().done();
  private List<PartyScreening> screening = List.of();
  private @Nullable Integer years;
  private final List<OpeningHours> openingHours = new ArrayList<>();

  static Knowledge shipped() {
    return Shipped.knowledge();
  }

  static Facts known(Map<String, ?> values) {
    return Facts.of(shipped().vocabulary(), values, shipped().amountsOn(AS_OF));
  }

  static Condition condition(String cel) {
    return CONDITIONS.computeIfAbsent(cel, World::compiled);
  }

  private static Condition compiled(String cel) {
    return switch (Compiler.OF_SHIPPED.condition(cel)) {
      case ConditionCompiler.Accepted<Condition>(Condition condition) -> condition;
      case ConditionCompiler.Refused<Condition>(var problems) ->
          throw new IllegalArgumentException("" + problems);
    };
  }

  World risk(RiskBuilder risk) {
    risks.add(risk.build());
    return this;
  }

  World risks(List<Risk> all) {
    risks.addAll(all);
    return this;
  }

  World facts(String name, Object value) {
    LinkedHashMap<String, Object> more = new LinkedHashMap<>(facts);
    more.put(name, value);
    facts = more;
    return this;
  }

  World facts(Map<String, ?> all) {
    facts = all;
    return this;
  }

  World consignment(String id, Map<String, ?> own, LocalDate depart, RouteAnswer routes) {
    consignments.add(new RoutedConsignment(id, known(own), depart, routes));
    return this;
  }

  /** A consignment that leaves on 1 March 2027. */
  World consignment(String id, Map<String, ?> own, Journey... journeys) {
    return consignment(id, own, LocalDate.of(2027, 3, 1), Journey.routes(journeys));
  }

  World unrouted(String id, Map<String, ?> own) {
    return consignment(
        id,
        own,
        LocalDate.of(2027, 3, 1),
        new RouteRefusal.NoRoute(RouteRefusal.Reason.NOT_CONNECTED, List.of()));
  }

  World policies(Assessment assessment) {
    policies = assessment;
    return this;
  }

  World plan(Plans steps) {
    plan = steps.done();
    return this;
  }

  World screening(List<PartyScreening> results) {
    screening = results;
    return this;
  }

  World years(int count) {
    years = count;
    return this;
  }

  /** Opening hours beside the shipped ones. */
  World hours(OpeningHours row) {
    openingHours.add(row);
    return this;
  }

  Knowledge knowledge() {
    return with(risks, openingHours);
  }

  static Knowledge withRisks(List<Risk> risks) {
    return with(risks, List.of());
  }

  private static Knowledge with(List<Risk> risks, List<OpeningHours> openingHours) {
    Knowledge.Contents c = shipped().contents();
    return Knowledge.of(
        new Knowledge.Contents(
            c.digest(),
            c.packs(),
            c.replacements(),
            c.sources(),
            c.attributes(),
            c.authorities(),
            c.documents(),
            c.policies(),
            c.procedures(),
            risks,
            c.calendars(),
            c.series(),
            c.assumptions(),
            c.places(),
            c.links(),
            c.crossings(),
            c.services(),
            c.costs(),
            c.emissions(),
            c.borderTimes(),
            Stream.concat(c.openingHours().stream(), openingHours.stream()).toList(),
            c.transportDocuments(),
            c.conventions(),
            c.observations(),
            c.codeLists(),
            c.concepts(),
            c.caseKinds(),
            c.treaties()));
  }

  RiskInputs inputs() {
    return new RiskInputs(
        AS_OF,
        known(facts),
        consignments,
        policies,
        plan,
        screening,
        new ProjectHorizon(START, years));
  }

  RiskRegister register() {
    return RiskAssessor.assess(knowledge(), inputs());
  }

  /** The evidence of the only risk, which fires. */
  List<Evidence> evidence() {
    return onlyEntry().evidence();
  }

  RiskEntry onlyEntry() {
    RiskRegister register = register();
    if (register.entries().size() != 1) {
      throw new AssertionError("Not one entry: " + register);
    }
    return register.entries().getFirst();
  }

  /** Whether nothing fired and nothing is open. */
  boolean silent() {
    RiskRegister register = register();
    return register.entries().isEmpty() && register.open().isEmpty();
  }

  /** What the only risk, which is open, needs. */
  List<Need> needs() {
    RiskRegister register = register();
    if (!register.entries().isEmpty() || register.open().size() != 1) {
      throw new AssertionError("Not one open risk: " + register);
    }
    return register.open().getFirst().needs();
  }

  static RiskBuilder risk(String id) {
    return new RiskBuilder(id);
  }

  static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  /** One risk as a test describes it: likelihood 3, impact 3, of high confidence. */
  static final class RiskBuilder {
    private final String id;
    private String category = "logistics";
    private Risk.@Nullable Trigger trigger;
    private final List<Policy.Criterion> criteria = new ArrayList<>();
    private Risk.@Nullable Signal signal;
    private int likelihood = 3;
    private int impact = 3;
    private Confidence confidence = Confidence.HIGH;

    private RiskBuilder(String id) {
      this.id = id;
    }

    RiskBuilder when(String... conditions) {
      for (String cel : conditions) {
        criteria.add(
            new Policy.Criterion(
                "c" + (criteria.size() + 1), Text.english(cel), condition(cel), null));
      }
      return this;
    }

    RiskBuilder signal(String name, String... parameters) {
      Set<String> places = listed(parameters, "places=");
      Set<String> countries = listed(parameters, "countries=");
      Set<String> categories = listed(parameters, "categories=");
      BigDecimal share =
          listed(parameters, "share=").stream().findFirst().map(BigDecimal::new).orElse(null);
      signal = new Risk.Signal(name, places, countries, categories, share);
      return this;
    }

    RiskBuilder both() {
      trigger = Risk.Trigger.BOTH;
      return this;
    }

    RiskBuilder either() {
      trigger = Risk.Trigger.EITHER;
      return this;
    }

    RiskBuilder category(String name) {
      category = name;
      return this;
    }

    RiskBuilder scores(int likely, int bad) {
      likelihood = likely;
      impact = bad;
      return this;
    }

    RiskBuilder confidence(Confidence level) {
      confidence = level;
      return this;
    }

    Risk build() {
      Risk.Trigger fires = trigger;
      if (fires == null) {
        fires = signal == null ? Risk.Trigger.CONDITIONS : Risk.Trigger.SIGNAL;
      }
      Text text = Text.english(id);
      return new Risk(
          id,
          text,
          category,
          List.of("UZ"),
          fires,
          criteria,
          signal,
          text,
          text,
          text,
          text,
          new Risk.Score(likelihood, text),
          new Risk.Score(impact, text),
          List.of(new Risk.Indicator(text, "UZ", "12", "hours", "2025", null)),
          List.of(Text.english("Leave early")),
          "logistics",
          List.of(Text.english("The carrier says otherwise")),
          provenance(confidence));
    }

    private static Set<String> listed(String[] parameters, String key) {
      return Stream.of(parameters)
          .filter(parameter -> parameter.startsWith(key))
          .flatMap(parameter -> Stream.of(parameter.substring(key.length()).split(",", -1)))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  static Provenance provenance(Confidence confidence) {
    Citation citation = new Citation("lex.uz-4674902", null, AS_OF);
    return new Provenance(
        confidence, List.of(citation), null, Collections.emptyList(), List.of(), "test");
  }
}
