package org.caravanserai.dossier.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.PolicyGroups;
import org.caravanserai.knowledge.Text;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Question;
import org.caravanserai.profile.Profile;

/** The policies: a card for each finding that is shown, in the groups of the dossier. */
final class PoliciesView {
  private final Wording wording;
  private final PolicyGroups groups;
  private final Map<String, Text> titles = new HashMap<>();
  private final Map<String, Integer> cardsOf = new HashMap<>();
  private final Set<String> asked;
  private final Map<String, String> consignments;
  private final List<Group> open;
  private final List<Group> undetermined;
  private final Group near;

  /** Cards under one heading. */
  record Group(String key, String heading, List<PolicyCard> cards) {}

  /** A rule that is not in force yet. */
  record Announced(Said title, String from, List<Integer> sources) {}

  PoliciesView(Dossier dossier, Assessment assessment, Wording wording) {
    this.wording = wording;
    this.groups = PolicyGroups.of(dossier, assessment);
    this.asked =
        assessment.questions().stream().map(Question::attribute).collect(Collectors.toSet());
    this.consignments =
        dossier.profile().consignments().stream()
            .collect(Collectors.toMap(Profile.Consignment::id, Profile.Consignment::title));
    assessment.findings().forEach(f -> titles.put(f.policy().id(), f.policy().title()));
    this.open =
        List.of(
            group("benefits", groups.benefits()),
            group("duties", groups.duties()),
            group("rates", groups.rates()),
            group("notCounted", groups.notCounted()));
    this.undetermined = byTopic(groups.undetermined());
    this.near = group("refused", groups.near());
  }

  Wording wording() {
    return wording;
  }

  PolicyGroups groups() {
    return groups;
  }

  /** What applies. */
  List<Group> open() {
    return open;
  }

  /** What is undetermined, by topic. */
  List<Group> undetermined() {
    return undetermined;
  }

  int countUndetermined() {
    return groups.undetermined().size();
  }

  /** What does not apply but could. */
  Group near() {
    return near;
  }

  /** The topics of all cards, by code, with their names. */
  Map<String, String> topics() {
    Map<String, String> topics = new TreeMap<>();
    Stream.of(open, undetermined, List.of(near))
        .flatMap(List::stream)
        .flatMap(group -> group.cards().stream())
        .forEach(card -> topics.put(card.topicCode(), card.topic()));
    return topics;
  }

  List<Announced> announced() {
    return groups.announced().stream()
        .map(n ->
            new Announced(
                wording.said(n.policy().title()),
                wording.messages().day(java.util.Objects.requireNonNull(n.policy().valid().from())),
                wording.cite(n.policy().provenance().sources())))
        .toList();
  }

  /** The policy's title, leading to its card. */
  Link link(String policy) {
    Text title = titles.getOrDefault(policy, Text.english(policy));
    return new Link(wording.said(title), cardsOf.containsKey(policy) ? anchor(policy, 1) : null);
  }

  List<Need> needs(List<String> needs) {
    return needs.stream()
        .map(need ->
            new Need(
                wording.values().need(need),
                asked.contains(need) ? QuestionsView.anchor(need) : null))
        .toList();
  }

  Name consignment(String id) {
    return Name.of(consignments.getOrDefault(id, id));
  }

  private Group group(String key, List<Finding> findings) {
    return new Group(key, wording.say("policies." + key), cards(findings));
  }

  private List<Group> byTopic(List<Finding> findings) {
    Map<String, List<Finding>> byTopic = new TreeMap<>();
    findings.forEach(
        f -> byTopic.computeIfAbsent(f.policy().topic(), _ -> new ArrayList<>()).add(f));
    List<Group> topics = new ArrayList<>();
    byTopic.forEach((topic, found) ->
        topics.add(new Group("topic-" + topic, wording.say("topic." + topic), cards(found))));
    return topics;
  }

  private List<PolicyCard> cards(List<Finding> findings) {
    List<PolicyCard> cards = new ArrayList<>();
    for (Finding finding : findings) {
      String id = finding.policy().id();
      String anchor = anchor(id, cardsOf.merge(id, 1, Integer::sum));
      cards.add(new PolicyCard(anchor, finding, this, wording));
    }
    return cards;
  }

  private static String anchor(String policy, int number) {
    return "policy-" + policy + (number == 1 ? "" : "-" + number);
  }
}
