package org.caravanserai.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caravanserai.corridor.Merit;
import org.caravanserai.corridor.Routes;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.Question;
import org.caravanserai.risk.RiskEntry;
import org.caravanserai.risk.RiskRegister;

/** What of a long answer is said first. */
public final class Summary {
  private static final int GRAVEST = 3;
  private static final int BEST_QUESTIONS = 8;

  private Summary() {}

  /** The gravest risks of a register; at most three. */
  public static List<RiskEntry> gravest(RiskRegister register) {
    return register.entries().stream().limit(GRAVEST).toList();
  }

  /** The questions that are best answered next; at most eight. */
  public static List<Question> bestQuestions(Assessment assessment) {
    return assessment.questions().stream().limit(BEST_QUESTIONS).toList();
  }

  /** The balanced route, else the first that stands out for something, else the first. */
  public static Optional<Routes.Recommendation> preferred(Routes routes) {
    return routes.recommended().stream().min(Comparator.comparingInt(Summary::rank));
  }

  private static int rank(Routes.Recommendation recommendation) {
    if (recommendation.merits().contains(Merit.BALANCED)) {
      return 0;
    }
    return recommendation.merits().isEmpty() ? 2 : 1;
  }
}
