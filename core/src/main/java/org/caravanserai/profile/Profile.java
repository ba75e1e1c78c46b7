package org.caravanserai.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * One project as its company describes it.
 *
 * @param asOf the day whose law is asked for; null leaves it to the caller
 * @param start the first day of work on the plan; null means the as-of day
 * @param facts attribute name to value, typed as {@link Facts} asks
 */
public record Profile(
    String project,
    @Nullable LocalDate asOf,
    @Nullable LocalDate start,
    Map<String, Object> facts,
    List<Consignment> consignments,
    List<Party> parties) {
  public Profile {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    consignments = List.copyOf(consignments);
    parties = List.copyOf(parties);
  }

  /**
   * Goods to be carried under one transport contract.
   *
   * @param from code of a place of the network
   * @param to code of a place of the network
   * @param massTonnes gross mass, null when only the containers are known
   * @param teu twenty-foot units, null when only the mass is known
   * @param depart the day on which it leaves; null means the start of the project
   * @param facts the attributes that each consignment has for itself
   */
  public record Consignment(
      String id,
      String title,
      String from,
      String to,
      @Nullable BigDecimal massTonnes,
      @Nullable BigDecimal teu,
      @Nullable LocalDate depart,
      Map<String, Object> facts) {
    public Consignment {
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  /** Somebody who takes part in the project. */
  public record Party(String name, String role, @Nullable String country) {}

  /** The facts of the project on a day. */
  public Facts factsOn(Knowledge knowledge, LocalDate asOf) {
    return Facts.of(knowledge.vocabulary(), facts, knowledge.amountsOn(asOf));
  }

  /** The facts of the project with those of one consignment, which win. */
  public Facts factsOf(Consignment consignment, Knowledge knowledge, LocalDate asOf) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.putAll(consignment.facts());
    return Facts.of(knowledge.vocabulary(), all, knowledge.amountsOn(asOf));
  }

  /** This profile with one fact of the project set or replaced. */
  public Profile with(String attribute, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put(attribute, value);
    return withFacts(all);
  }

  /** This profile with one fact of the project not known. */
  public Profile without(String attribute) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.remove(attribute);
    return withFacts(all);
  }

  /** This profile under another name. */
  public Profile named(String project) {
    return new Profile(project, asOf, start, facts, consignments, parties);
  }

  /** This profile with a consignment replaced, or added when it has none of that id. */
  public Profile with(Consignment consignment) {
    List<Consignment> all = new ArrayList<>(consignments);
    int at = consignments.stream().map(Consignment::id).toList().indexOf(consignment.id());
    if (at < 0) {
      all.add(consignment);
    } else {
      all.set(at, consignment);
    }
    return new Profile(project, asOf, start, facts, all, parties);
  }

  /** This profile with one more party. */
  public Profile with(Party party) {
    List<Party> all = new ArrayList<>(parties);
    all.add(party);
    return new Profile(project, asOf, start, facts, consignments, all);
  }

  /** The consignment of that id, when there is one. */
  public Optional<Consignment> findConsignment(String id) {
    return consignments.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private Profile withFacts(Map<String, Object> all) {
    return new Profile(project, asOf, start, all, consignments, parties);
  }
}
