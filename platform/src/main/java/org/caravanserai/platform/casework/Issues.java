package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.platform.casework.Issue.Note;
import org.caravanserai.platform.casework.Issue.Standing;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Causes that repeat, for the coordinators who can end them. New cases join by themselves. */
@Service
@EnableConfigurationProperties(IssueSettings.class)
public class Issues {
  /** Characters of a note. */
  public static final int LONGEST_NOTE = 2_000;

  private static final int MOST_NOTES = 100;
  private static final int MOST_SAMPLES = 20;

  private final IssueStore store;
  private final Sides sides;
  private final IssueSettings settings;
  private final Clock clock;

  Issues(IssueStore store, Sides sides, IssueSettings settings, Clock clock) {
    this.store = store;
    this.sides = sides;
    this.settings = settings;
    this.clock = clock;
  }

  /** How many cases make an issue. */
  public int leastCases() {
    return settings.cases();
  }

  /** Within how many days they ended. */
  public int days() {
    return settings.days();
  }

  /** The issues of the sides that the actor watches: what is open first, then the largest. */
  @Transactional(readOnly = true)
  public Answer<List<Issue>, Refusal> list(Actor actor) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    List<UUID> watched = watched(actor);
    return watched.isEmpty() && Watch.of(actor).stream().noneMatch(one -> one.desk() == null)
        ? Answer.refused(new Refusal.NotAllowed())
        : new Answer.Done<>(list(actor, watched));
  }

  private List<UUID> watched(Actor actor) {
    List<Watch> watches = Watch.of(actor).stream().filter(one -> one.desk() == null).toList();
    return watches.stream().anyMatch(one -> one.side() == null)
        ? sides.list().stream().map(Side::id).toList()
        : watches.stream().map(Watch::side).filter(Objects::nonNull).toList();
  }

  private List<Issue> list(Actor actor, List<UUID> watched) {
    Instant after = clock.instant().minus(Duration.ofDays(settings.days()));
    Map<Issue.Key, IssueStore.Repeated> repeated =
        store.repeated(watched, after, MOST_SAMPLES).stream()
            .collect(Collectors.toMap(IssueStore.Repeated::key, one -> one));
    Map<Issue.Key, List<Note>> notes = store.notes(watched, after);
    Set<Issue.Key> keys = new LinkedHashSet<>(repeated.keySet());
    keys.addAll(notes.keySet());
    keys.removeIf(key -> count(repeated.get(key)) < settings.cases() && !notes.containsKey(key));
    Map<UUID, Issue.Sample> samples =
        store.samples(
            keys.stream()
                .map(repeated::get)
                .filter(Objects::nonNull)
                .flatMap(one -> one.newest().stream())
                .distinct()
                .toList());
    List<Issue> issues = new ArrayList<>();
    for (Issue.Key key : keys) {
      IssueStore.Repeated one = repeated.get(key);
      List<Note> written = notes.getOrDefault(key, List.of());
      Standing standing = standing(count(one), written);
      issues.add(
          new Issue(
              key,
              standing,
              count(one),
              one == null
                  ? List.of()
                  : one.newest().stream().map(samples::get).filter(Objects::nonNull).toList(),
              written,
              standing != Standing.RESOLVED && mayWrite(actor, key)));
    }
    issues.sort(
        Comparator.comparing(Issue::standing)
            .thenComparing(Issue::count, Comparator.reverseOrder())
            .thenComparing(issue -> issue.key().toString()));
    return issues;
  }

  private static int count(IssueStore.@Nullable Repeated repeated) {
    return repeated == null ? 0 : repeated.count();
  }

  private Standing standing(int count, List<Note> notes) {
    Standing last = notes.isEmpty() ? Standing.OPEN : notes.getLast().standing();
    return last == Standing.RESOLVED && count >= settings.cases() ? Standing.OPEN : last;
  }

  private static boolean mayWrite(Actor actor, Issue.Key key) {
    return May.actor(actor, Action.ISSUE_NOTE, Subject.ofSide(key.side()));
  }

  /**
   * Writes about an issue that is not resolved.
   *
   * @param standing {@code acknowledged} or {@code resolved}
   * @return the issue as it then is
   */
  @Transactional
  public Answer<Issue, Refusal> write(
      Actor actor, Issue.Key key, @Nullable String standing, @Nullable String text) {
    return list(actor)
        .then(issues -> {
          Optional<Issue> issue = issues.stream().filter(one -> one.key().equals(key)).findFirst();
          if (issue.isEmpty()) {
            return Answer.refused(new Refusal.NotFound());
          }
          return issue.get().writable()
              ? write(actor, issue.get(), standing, text)
              : Answer.refused(new Refusal.NotAllowed());
        });
  }

  private Answer<Issue, Refusal> write(
      Actor actor, Issue issue, @Nullable String standing, @Nullable String text) {
    Optional<Standing> to =
        Optional.ofNullable(standing)
            .filter(word -> word.equals("acknowledged") || word.equals("resolved"))
            .map(word -> Standing.valueOf(word.toUpperCase(Locale.ROOT)));
    String said = Objects.requireNonNullElse(text, "").strip();
    if (to.isEmpty()) {
      return Answer.refused(new Refusal.Invalid("standing", "issues.field.standing"));
    }
    if (said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_NOTE) {
      return Answer.refused(new Refusal.Invalid("note", "issues.field.note", LONGEST_NOTE));
    }
    if (said.indexOf('\0') >= 0) {
      return Answer.refused(new Refusal.Invalid("note", "cases.refused.fault.wrong-type", ""));
    }
    if (issue.notes().size() >= MOST_NOTES) {
      return Answer.refused(new Refusal.TooMany(MOST_NOTES));
    }
    store.add(
        Ids.next(clock),
        issue.key(),
        new Note(to.get(), said, actor.personId().orElseThrow(), clock.instant()));
    return list(actor)
        .then(issues ->
            issues.stream()
                .filter(one -> one.key().equals(issue.key()))
                .findFirst()
                .<Answer<Issue, Refusal>>map(Answer.Done::new)
                .orElseGet(() -> Answer.refused(new Refusal.NotFound())));
  }
}
