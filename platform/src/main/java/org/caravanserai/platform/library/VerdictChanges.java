package org.caravanserai.platform.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Finding;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.jspecify.annotations.Nullable;

/**
 * What another edition changes in the verdicts of kept dossiers.
 *
 * @param looked how many dossiers were judged by both editions
 * @param kept how many are kept altogether
 * @param touched in how many at least one policy stands differently
 * @param refused how many profiles the later edition cannot read, though the earlier one can
 */
public record VerdictChanges(
    int looked, long kept, int touched, int refused, List<VerdictChange> changes) {
  /** The most dossiers that are looked at. */
  public static final int MOST = 300;

  public VerdictChanges {
    changes = List.copyOf(changes);
  }

  /** What is said of one policy in one dossier, so that equal terms are equal. */
  private record Said(VerdictChange.Stand stand, Text title, List<Terms> terms) {}

  private record Terms(
      List<String> consignments, boolean granted, List<Policy.Tier> tiers, BenefitWorth worth) {}

  private record Shift(String policy, VerdictChange.Stand before, VerdictChange.Stand after) {}

  static VerdictChanges between(Edition before, Edition after, KeptProfiles.Sample sample) {
    Map<Shift, Integer> counts =
        new TreeMap<>(
            Comparator.comparing(Shift::policy)
                .thenComparing(Shift::before)
                .thenComparing(Shift::after));
    Map<String, Text> titles = new TreeMap<>();
    int looked = 0;
    int touched = 0;
    int refused = 0;
    for (KeptProfiles.Kept kept : sample.profiles()) {
      Optional<Map<String, Said>> one = said(before, kept);
      if (one.isEmpty()) {
        continue;
      }
      Optional<Map<String, Said>> other = said(after, kept);
      if (other.isEmpty()) {
        refused++;
        continue;
      }
      looked++;
      List<Shift> shifts = shifts(one.get(), other.get());
      touched += shifts.isEmpty() ? 0 : 1;
      shifts.forEach(shift -> counts.merge(shift, 1, Integer::sum));
      one.get().forEach((policy, said) -> titles.put(policy, said.title()));
      other.get().forEach((policy, said) -> titles.put(policy, said.title()));
    }
    List<VerdictChange> changes = new ArrayList<>();
    counts.forEach((shift, dossiers) ->
        changes.add(
            new VerdictChange(
                shift.policy(),
                Objects.requireNonNull(titles.get(shift.policy())),
                shift.before(),
                shift.after(),
                dossiers)));
    return new VerdictChanges(looked, sample.total(), touched, refused, changes);
  }

  /** What an edition says of each policy; empty when it cannot read the profile. */
  private static Optional<Map<String, Said>> said(Edition edition, KeptProfiles.Kept kept) {
    ProfileResult read = ProfileReader.read("profile", kept.text(), edition.knowledge());
    if (!(read instanceof ProfileResult.Accepted(var profile))) {
      return Optional.empty();
    }
    Assessment assessment =
        edition
            .composer()
            .compose(profile, kept.asOf(), RouteOptions.NONE, Set.of(Part.POLICIES), _ -> {})
            .assessment();
    Map<String, Said> said = new TreeMap<>();
    if (assessment != null) {
      assessment
          .findings()
          .forEach(
              finding -> said.merge(finding.policy().id(), said(finding), VerdictChanges::joined));
    }
    return Optional.of(said);
  }

  private static Said said(Finding finding) {
    VerdictChange.Stand stand =
        switch (finding.verdict()) {
          case APPLIES -> VerdictChange.Stand.APPLIES;
          case UNDETERMINED -> VerdictChange.Stand.UNDETERMINED;
          case DOES_NOT_APPLY -> VerdictChange.Stand.DOES_NOT_APPLY;
        };
    boolean refused = stand == VerdictChange.Stand.DOES_NOT_APPLY;
    List<Terms> terms =
        refused
            ? List.of()
            : List.of(
                new Terms(
                    finding.consignments(), finding.granted(), finding.tiers(), finding.worth()));
    return new Said(stand, finding.policy().title(), terms);
  }

  private static Said joined(Said one, Said other) {
    List<Terms> terms = new ArrayList<>(one.terms());
    terms.addAll(other.terms());
    return new Said(
        one.stand().compareTo(other.stand()) <= 0 ? one.stand() : other.stand(),
        one.title(),
        List.copyOf(terms));
  }

  private static List<Shift> shifts(Map<String, Said> before, Map<String, Said> after) {
    Set<String> policies = new TreeSet<>(before.keySet());
    policies.addAll(after.keySet());
    List<Shift> shifts = new ArrayList<>();
    for (String policy : policies) {
      Said one = before.get(policy);
      Said other = after.get(policy);
      Shift shift = new Shift(policy, stand(one), stand(other));
      boolean differs =
          shift.before() != shift.after()
              || (one != null && other != null && !one.terms().equals(other.terms()));
      if (differs) {
        shifts.add(shift);
      }
    }
    return shifts;
  }

  private static VerdictChange.Stand stand(@Nullable Said said) {
    return said == null ? VerdictChange.Stand.NOT_IN_FORCE : said.stand();
  }
}
