package org.caravanserai.dossier.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.caravanserai.risk.Level;
import org.caravanserai.risk.OpenRisk;
import org.caravanserai.risk.PartyScreening;
import org.caravanserai.risk.RiskEntry;
import org.caravanserai.risk.RiskRegister;
import org.jspecify.annotations.Nullable;

/** The risk register: matrix, entries, open risks, screening of the parties. */
final class RisksView {
  private static final int LOWEST_SCORE = 1;
  private static final int HIGHEST_SCORE = RiskMatrix.LEVELS * RiskMatrix.LEVELS;

  private final RiskRegister register;
  private final List<PartyScreening> screening;
  private final Wording wording;

  RisksView(RiskRegister register, List<PartyScreening> screening, Wording wording) {
    this.register = register;
    this.screening = List.copyOf(screening);
    this.wording = wording;
  }

  /** A band of scores that has a name. */
  record Band(String style, String says) {}

  /** What one level of the scales is called and means. */
  record Step(
      int number, String likelihood, String likelihoodMeans, String impact, String impactMeans) {}

  /** A risk that cannot be excluded. */
  record Open(
      String anchor,
      Said title,
      List<Integer> sources,
      String score,
      String needs,
      @Nullable String consignments) {}

  /** What screening says of one party. */
  record Party(String says, List<Candidate> candidates) {}

  /** A list entry that may be the party, and why. */
  record Candidate(String says, List<String> why) {}

  Wording wording() {
    return wording;
  }

  List<RiskView> entries() {
    List<RiskEntry> entries = register.entries();
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new RiskView(i + 1, entries.get(i), wording))
        .toList();
  }

  RiskMatrix matrix() {
    return RiskMatrix.of(entries());
  }

  List<Step> scale() {
    return IntStream.rangeClosed(1, RiskMatrix.LEVELS)
        .mapToObj(n ->
            new Step(
                n,
                likelihood(n),
                wording.say("riskMatrix.likelihoodMeans." + n),
                impact(n),
                wording.say("riskMatrix.impactMeans." + n)))
        .toList();
  }

  String likelihood(int level) {
    return wording.say("riskMatrix.likelihood." + level);
  }

  String impact(int level) {
    return wording.say("riskMatrix.impact." + level);
  }

  /** The names of the scores, the lowest first. */
  List<Band> bands() {
    return Arrays.stream(Level.values()).map(this::band).toList();
  }

  private Band band(Level level) {
    int[] scores =
        IntStream.rangeClosed(LOWEST_SCORE, HIGHEST_SCORE)
            .filter(score -> Level.of(score) == level)
            .toArray();
    return new Band(
        "risk-" + level.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        wording.say(
            "riskMatrix.scores",
            wording.say("riskMatrix.level." + level),
            scores[0],
            scores[scores.length - 1]));
  }

  List<Open> open() {
    return register.open().stream().map(this::open).toList();
  }

  private Open open(OpenRisk open) {
    return new Open(
        "open-risk-" + open.risk().id(),
        wording.said(open.risk().title()),
        wording.cite(open.risk().provenance().sources()),
        open.score() + " · " + wording.say("riskMatrix.level." + open.level()),
        wording
            .messages()
            .items(open.needs().stream().map(wording.values()::need).distinct().toList()),
        open.consignments().isEmpty() ? null : wording.messages().list(open.consignments()));
  }

  List<Party> parties() {
    return screening.stream().map(this::party).toList();
  }

  private Party party(PartyScreening result) {
    String name = result.party().name();
    return switch (result) {
      case PartyScreening.NoListLoaded _ ->
          new Party(
              wording.say("screening.noList", name, wording.evidence().noListNote()), List.of());
      case PartyScreening.Screened(_, var candidates) ->
          new Party(
              wording.say("screening.candidates", name, candidates.size()),
              candidates.stream().map(this::candidate).toList());
    };
  }

  private Candidate candidate(PartyScreening.Candidate candidate) {
    return new Candidate(
        wording.say("screening.candidate", candidate.name(), candidate.list(), candidate.score()),
        candidate.why());
  }
}
