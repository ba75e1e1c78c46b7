package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Likeness;
import org.caravanserai.casework.Likeness.Reason;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Solved problems that are like one that is asked about. Of a case that the reader may not read, he
 * learns nothing that tells whose it is.
 */
@Service
public class SimilarCases {
  private static final String RESPONSE = "response";
  private static final int MOST_CANDIDATES = 500;
  private static final int MOST_SHOWN = 5;

  private final Cases cases;
  private final SimilarStore store;

  SimilarCases(Cases cases, SimilarStore store) {
    this.cases = cases;
    this.store = store;
  }

  /**
   * A solved problem.
   *
   * @param id null where the reader may not read it
   * @param workingDays until it was solved; null where no clock says so
   * @param cites items of the knowledge that desks named in their answers
   * @param reasons what it has in common, the stronger first; where it arose is told only to who
   *     may read it
   */
  public record Similar(
      @Nullable UUID id,
      String topic,
      @Nullable String cause,
      String outcome,
      @Nullable BigDecimal workingDays,
      List<String> cites,
      List<Reason> reasons) {
    public Similar {
      cites = List.copyOf(cites);
      reasons = List.copyOf(reasons);
    }
  }

  private record Scored(SimilarStore.Solved solved, Likeness.Match match) {}

  /** The solved cases most like a case; at most five, none for a case of another kind. */
  @Transactional(readOnly = true)
  public Answer<List<Similar>, Refusal> find(Actor actor, UUID id) {
    return cases.read(actor, id).then(view -> new Answer.Done<>(find(actor, view)));
  }

  /** The solved cases most like one that the actor may read. */
  @Transactional(readOnly = true)
  public List<Similar> find(Actor actor, CaseView view) {
    if (view.isOutline()) {
      return List.of();
    }
    Json.Obj opening = view.opening().body();
    String topic = opening.text("topic");
    if (!view.kind().id().equals(RESPONSE) || topic == null) {
      return List.of();
    }
    Likeness.Problem problem =
        new Likeness.Problem(
            topic,
            view.state().cause(),
            opening.text("place"),
            opening.text("step"),
            Whereabouts.shortened(Objects.requireNonNullElse(opening.text("text"), "")));
    return store.solved(topic, view.id(), MOST_CANDIDATES).stream()
        .flatMap(solved ->
            Likeness.of(problem, solved.problem()).map(match -> new Scored(solved, match)).stream())
        .sorted(Comparator.comparingInt((Scored one) -> -one.match().score()))
        .limit(MOST_SHOWN)
        .map(one -> similar(actor, one))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Similar> similar(Actor actor, Scored one) {
    SimilarStore.Solved solved = one.solved();
    boolean readable = cases.read(actor, solved.id()).value().isPresent();
    List<Reason> reasons =
        one.match().reasons().stream()
            .filter(reason -> readable || reason != Reason.PLACE)
            .toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Similar(
                readable ? solved.id() : null,
                solved.problem().topic(),
                solved.problem().cause(),
                solved.outcome(),
                solved.workingDays(),
                solved.cites(),
                reasons));
  }
}
