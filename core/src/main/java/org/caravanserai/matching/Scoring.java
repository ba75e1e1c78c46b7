package org.caravanserai.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores a pair that keeps all hard constraints. How well one side is served is what it shares in
 * substance with the other, times how well the terms suit; the pair's score is the harmonic mean of
 * both sides, which is high only when both gain. It depends on the two listings, the knowledge and
 * the day alone.
 */
final class Scoring {
  /** Pairs that share less are not about the same thing. */
  static final double LEAST = 0.1;

  private static final double TERMS = 0.35;
  private static final double NOT_STATED = 0.4;
  private static final double PLACE = 0.25;
  private static final double CAPACITY = 0.25;
  private static final double INVESTMENT = 0.15;
  private static final double STAGE = 0.1;
  private static final double LANGUAGES = 0.2;
  private static final double CERTIFICATES = 0.05;

  /** A scored pair; the three numbers are from 0 to 1. */
  record Scored(
      double score,
      double servesYou,
      double servesThem,
      List<Reason> reasons,
      List<Concern> concerns,
      List<Gap> missing) {}

  private final Traits yours;
  private final Substance substance;
  private final Geography geography;
  private final Rates rates;

  /** Scores the pairs of one listing with others. */
  Scoring(Traits yours, Concepts concepts, Geography geography, Rates rates) {
    this.yours = yours;
    this.substance = new Substance(concepts, yours);
    this.geography = geography;
    this.rates = rates;
  }

  /** Null when the two are not about the same thing. */
  @Nullable Scored score(Traits theirs) {
    Substance.Shared shared = substance.of(theirs);
    if (Math.min(shared.yours(), shared.theirs()) < LEAST) {
      return null;
    }
    Sheet sheet = new Sheet(yours.listing(), theirs.listing());
    sheet.reasons.addAll(shared.reasons());
    sheet.concerns.addAll(shared.concerns());
    gaps(yours, theirs, sheet);
    double both =
        PLACE * place(sheet)
            + INVESTMENT * investment(sheet)
            + STAGE * stage(sheet)
            + LANGUAGES * languages(sheet)
            + CERTIFICATES * certificates(sheet);
    double capacity = capacity(sheet);
    boolean need = sheet.yours.kind() == Kind.NEED;
    double suitsYou = both + CAPACITY * (need ? capacity : Math.max(capacity, NOT_STATED));
    double suitsThem = both + CAPACITY * (need ? Math.max(capacity, NOT_STATED) : capacity);
    double you = shared.yours() * (1 - TERMS + TERMS * suitsYou);
    double them = shared.theirs() * (1 - TERMS + TERMS * suitsThem);
    return new Scored(
        2 * you * them / (you + them), you, them, sheet.reasons, sheet.concerns, sheet.missing);
  }

  /** What is gathered about a pair. */
  private static final class Sheet {
    final Listing yours;
    final Listing theirs;
    final List<Reason> reasons = new ArrayList<>();
    final List<Concern> concerns = new ArrayList<>();
    final List<Gap> missing = new ArrayList<>();

    Sheet(Listing yours, Listing theirs) {
      this.yours = yours;
      this.theirs = theirs;
    }

    /** Notes what is not stated, and returns what that counts for. */
    double gap(Gap.Field field, boolean inYours, boolean inTheirs) {
      if (inYours || inTheirs) {
        missing.add(
            new Gap(
                field,
                inYours && inTheirs
                    ? Gap.Whose.BOTH
                    : inYours ? Gap.Whose.YOURS : Gap.Whose.THEIRS));
      }
      return NOT_STATED;
    }
  }

  private static void gaps(Traits yours, Traits theirs, Sheet sheet) {
    sheet.gap(Gap.Field.CODES, namesNoCode(yours.listing()), namesNoCode(theirs.listing()));
  }

  private static boolean namesNoCode(Listing listing) {
    return listing.goods().isEmpty() && listing.activities().isEmpty();
  }

  private double place(Sheet sheet) {
    Whereabouts mine = sheet.yours.place();
    Whereabouts other = sheet.theirs.place();
    Nearness nearness = geography.between(mine, other);
    if (nearness == Nearness.APART) {
      sheet.concerns.add(new Concern.FarApart(mine, other));
    } else {
      sheet.reasons.add(new Reason.Place(mine, other, nearness));
    }
    noteWanted(sheet);
    return switch (nearness) {
      case SAME_PLACE -> 1;
      case SAME_REGION -> 0.9;
      case SAME_COUNTRY -> 0.8;
      case NEIGHBOURS -> 0.6;
      case APART -> 0.3;
    };
  }

  private static void noteWanted(Sheet sheet) {
    if (!sheet.yours.wishes().countries().isEmpty()) {
      sheet.reasons.add(new Reason.WantedCountry(sheet.theirs.owner().country(), true));
    }
    if (!sheet.theirs.wishes().countries().isEmpty()) {
      sheet.reasons.add(new Reason.WantedCountry(sheet.yours.owner().country(), false));
    }
  }

  /** How much of what is needed can be given. */
  private static double capacity(Sheet sheet) {
    Capacity mine = sheet.yours.terms().capacity();
    Capacity other = sheet.theirs.terms().capacity();
    if (mine == null || other == null) {
      return sheet.gap(Gap.Field.CAPACITY, mine == null, other == null);
    }
    if (!mine.comparableWith(other)) {
      return NOT_STATED;
    }
    boolean need = sheet.yours.kind() == Kind.NEED;
    double share =
        need ? mine.range().servedBy(other.range()) : other.range().servedBy(mine.range());
    if (share >= 1) {
      sheet.reasons.add(new Reason.CapacityFits(mine, other));
    } else {
      sheet.concerns.add(
          new Concern.CapacityPartly(
              mine, other, BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP)));
    }
    return share;
  }

  private double investment(Sheet sheet) {
    InvestmentRange mine = sheet.yours.terms().investment();
    InvestmentRange other = sheet.theirs.terms().investment();
    if (mine == null || other == null) {
      boolean matters = sheet.yours.subject() == Subject.PROJECT;
      return sheet.gap(Gap.Field.INVESTMENT, matters && mine == null, matters && other == null);
    }
    if (rates.inUsd(mine) == null || rates.inUsd(other) == null) {
      return NOT_STATED;
    }
    sheet.reasons.add(new Reason.InvestmentFits(mine, other));
    return 1;
  }

  private static double stage(Sheet sheet) {
    Stage mine = sheet.yours.terms().stage();
    Stage other = sheet.theirs.terms().stage();
    if (mine == null || other == null) {
      boolean matters = sheet.yours.subject() == Subject.PROJECT;
      return sheet.gap(Gap.Field.STAGE, matters && mine == null, matters && other == null);
    }
    int apart = mine.stepsFrom(other);
    if (apart > 1) {
      sheet.concerns.add(new Concern.OtherStage(mine, other));
      return 0;
    }
    sheet.reasons.add(new Reason.StageFits(mine, other));
    return apart == 0 ? 1 : 0.8;
  }

  private static double languages(Sheet sheet) {
    Set<String> mine = sheet.yours.terms().languages();
    Set<String> other = sheet.theirs.terms().languages();
    if (mine.isEmpty() || other.isEmpty()) {
      return sheet.gap(Gap.Field.LANGUAGES, mine.isEmpty(), other.isEmpty());
    }
    TreeSet<String> common = new TreeSet<>(mine);
    common.retainAll(other);
    if (common.isEmpty()) {
      sheet.concerns.add(new Concern.NoCommonLanguage(mine, other));
      return 0;
    }
    sheet.reasons.add(new Reason.CommonLanguages(common));
    return 1;
  }

  private static double certificates(Sheet sheet) {
    Set<String> wanted = sheet.yours.wishes().certificates();
    Set<String> wantedOfUs = sheet.theirs.wishes().certificates();
    if (!wanted.isEmpty()) {
      sheet.reasons.add(new Reason.CertificatesHeld(wanted, true));
    }
    if (!wantedOfUs.isEmpty()) {
      sheet.reasons.add(new Reason.CertificatesHeld(wantedOfUs, false));
    }
    return wanted.isEmpty() && wantedOfUs.isEmpty() ? NOT_STATED : 1;
  }
}
