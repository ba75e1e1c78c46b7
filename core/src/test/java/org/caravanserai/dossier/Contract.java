package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The keys that scripts and the web rely on; further keys may stand between them. */
final class Contract {
  private static final String DOSSIER =
      "project asOf language knowledge policies questions plan routes risks screening matches";
  private static final String KNOWLEDGE = "version digest packs";
  private static final String POLICY =
      "id title jurisdiction kind verdict status benefit worthUsd smallestChange needsHumanCheck"
          + " criteria confidence conflicts sources";
  private static final String CRITERION = "id says verdict needs legalBasis";
  private static final String CHANGE = "attribute from to";
  private static final String QUESTION = "attribute question resolves";
  private static final String PLAN =
      "start finishP50 finishP90 workingDaysP50 workingDaysP90 criticalPath knownOnly"
          + " assumedShareOfCriticalPath steps documents fees";
  private static final String STEP =
      "id title procedure authority desk after needs gives fee daysMin daysTypical daysMax startP50"
          + " finishP50 criticality sources";
  private static final String ROUTE = "consignment itineraries";
  private static final String ITINERARY =
      "legs hoursP50 hoursP90 costUsd co2eKg crossings confidence";
  private static final String LEG =
      "from to mode service hoursP50 hoursP90 costUsd co2eKg documents";
  private static final String RISK =
      "id title likelihood impact score evidence mitigation desk sources";
  private static final String SCREENING = "party candidates";
  private static final String SOURCE = "id title url article readOn";

  private Contract() {}

  static void holds(JsonNode dossier) {
    has(dossier, DOSSIER);
    has(dossier.get("knowledge"), KNOWLEDGE);
    items(dossier, "policies").forEach(Contract::isPolicy);
    items(dossier, "questions").forEach(question -> has(question, QUESTION));
    has(dossier.get("plan"), PLAN);
    items(dossier.get("plan"), "steps").forEach(step -> has(step, STEP));
    items(dossier, "routes").forEach(route -> has(route, ROUTE));
    itineraries(dossier).forEach(itinerary -> has(itinerary, ITINERARY));
    legs(dossier).forEach(leg -> has(leg, LEG));
    items(dossier, "risks").forEach(risk -> has(risk, RISK));
    items(dossier, "screening").forEach(screening -> has(screening, SCREENING));
  }

  private static void isPolicy(JsonNode policy) {
    has(policy, POLICY);
    assertThat(policy.get("verdict").asString()).isIn("applies", "does_not_apply", "undetermined");
    items(policy, "criteria").forEach(criterion -> has(criterion, CRITERION));
    if (!policy.get("smallestChange").isNull()) {
      items(policy, "smallestChange").forEach(change -> has(change, CHANGE));
    }
  }

  static Stream<JsonNode> items(JsonNode node, String key) {
    assertThat(node.get(key)).as(key).isNotNull();
    assertThat(node.get(key).isArray()).as("%s is an array", key).isTrue();
    return node.get(key).valueStream();
  }

  private static Stream<JsonNode> itineraries(JsonNode dossier) {
    return items(dossier, "routes").flatMap(route -> items(route, "itineraries"));
  }

  static Stream<JsonNode> legs(JsonNode dossier) {
    return itineraries(dossier).flatMap(itinerary -> items(itinerary, "legs"));
  }

  /** At least one source, each with what is needed to find it again. */
  static void isCited(JsonNode item) {
    assertThat(item.get("sources").size()).as("sources of %s", item.get("id")).isPositive();
    items(item, "sources").forEach(Contract::isSource);
  }

  /** A leg whose figures all come from the packs' assumptions names those instead. */
  static void isCitedOrAssumed(JsonNode leg) {
    items(leg, "sources").forEach(Contract::isSource);
    assertThat(leg.get("sources").size() + leg.get("assumptions").size())
        .as("%s", leg)
        .isPositive();
  }

  private static void isSource(JsonNode source) {
    has(source, SOURCE);
    assertThat(source.get("id").asString()).isNotBlank();
    assertThat(source.get("title").asString()).isNotBlank();
    assertThat(source.get("readOn").asString()).matches("20[0-9]{2}-[01][0-9]-[0-3][0-9]");
  }

  private static void has(JsonNode node, String keys) {
    List<String> expected = List.of(keys.split(" "));
    assertThat(node.propertyNames().stream().filter(expected::contains).toList())
        .isEqualTo(expected);
  }
}
