package org.caravanserai.platform.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.casework.Alarm;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.notice.Notice;
import org.caravanserai.platform.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells those concerned what happened in a case, each in his language and of each thing once. */
@Component
class CaseNotices {
  /** Of more entries at once a person is told in one notice. */
  private static final int MOST_AT_ONCE = 3;

  private final Concerned concerned;
  private final Notices notices;
  private final CaseWords words;

  CaseNotices(Concerned concerned, Notices notices, CaseWords words) {
    this.concerned = concerned;
    this.notices = notices;
    this.words = words;
  }

  /** Tells of some entries, each to those who may read it. */
  void tell(KeptCase file, CaseKind kind, CaseState state, List<Entry> entries) {
    Map<Actor.Person, List<Entry>> news = new LinkedHashMap<>();
    for (Entry entry : entries) {
      for (Actor.Person person : concerned.of(entry, kind, state)) {
        news.computeIfAbsent(person, _ -> new ArrayList<>()).add(entry);
      }
    }
    news.forEach((person, his) -> {
      Messages messages = Wording.in(person.language());
      String name = words.name(file.organisation().toString(), messages);
      if (his.size() > MOST_AT_ONCE) {
        once(
            person,
            file,
            "cases.notice.entries",
            "entry/" + his.getLast().id(),
            String.valueOf(his.size()),
            name);
        return;
      }
      his.forEach(entry -> tell(person, file, kind, entry, name, messages));
    });
  }

  /** Of what is said in a caucus a notice says nothing, not even who spoke. */
  private void tell(
      Actor.Person person,
      KeptCase file,
      CaseKind kind,
      Entry entry,
      String name,
      Messages messages) {
    String occasion = "entry/" + entry.id();
    if (entry.scope() instanceof Scope.Caucus) {
      once(person, file, "cases.notice.caucus", occasion);
      return;
    }
    once(
        person,
        file,
        "cases.notice.entry",
        occasion,
        Objects.requireNonNull(kind.findEntry(entry.kind())).title().in(messages.language()),
        name,
        words.author(entry.actor(), messages));
  }

  /** Tells of an alarm; who may see no more than that the case is there reads no names. */
  void tell(KeptCase file, CaseKind kind, CaseState state, Alarm alarm, CaseCalendars calendars) {
    for (Actor.Person person : concerned.of(alarm, kind, state)) {
      Messages messages = Wording.in(person.language());
      once(
          person,
          file,
          "cases.notice." + CaseKind.word(alarm.what()),
          occasion(alarm),
          alarm.clock().title().in(messages.language()),
          Concerned.mayRead(person, kind, state)
              ? words.name(file.organisation().toString(), messages)
              : kind.title().in(messages.language()),
          moment(alarm, calendars, messages));
    }
  }

  /** In the zone of whoever owes the answer. */
  private static String moment(Alarm alarm, CaseCalendars calendars, Messages messages) {
    Instant due = Objects.requireNonNullElse(alarm.due(), alarm.at());
    WorkingCalendar calendar = calendars.find(alarm.holder());
    return calendar == null
        ? messages.moment(due, ZoneOffset.UTC)
        : messages.brackets(messages.moment(due, calendar.zone()), messages.city(calendar.zone()));
  }

  /** The same deadline warns once, also when another calendar puts the warning elsewhere. */
  private static String occasion(Alarm alarm) {
    String text =
        alarm.key() + " " + Objects.requireNonNullElse(alarm.due(), alarm.at()).toString();
    return CaseKind.word(alarm.what())
        + "/"
        + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void once(
      Actor.Person person, KeptCase file, String key, String occasion, String... parameters) {
    notices.tellOnce(
        person.id(),
        new Notice(key, List.of(parameters), "/cases/" + file.id()),
        "case/" + file.id() + "/" + occasion);
  }
}
