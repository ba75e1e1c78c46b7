package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.message.Messages;
import org.springframework.stereotype.Service;

/** What kinds of cases and their clocks are called in the knowledge in force. */
@Service
public class KindWords {
  private final CaseKnowledge knowledge;
  private final Clock clock;

  KindWords(CaseKnowledge knowledge, Clock clock) {
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /** The title of a kind; its id when it is in force no longer. */
  public String kind(String kind, Messages messages) {
    return find(kind).map(found -> found.title().in(messages.language())).orElse(kind);
  }

  /** The title of a clock; its id when it is in force no longer. */
  public String clock(String kind, String clock, Messages messages) {
    return find(kind).stream()
        .flatMap(found -> found.clocks().stream())
        .filter(one -> one.id().equals(clock))
        .findFirst()
        .map(one -> one.title().in(messages.language()))
        .orElse(clock);
  }

  private Optional<CaseKind> find(String kind) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Optional.ofNullable(knowledge.inForce().knowledge().findCaseKind(kind, today));
  }
}
