package org.caravanserai.platform.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The government partners and their desks. Who they are is no secret. */
@Service
public class Sides {
  /** A side as somebody wants it; nothing in it is checked yet. */
  public record Draft(
      @Nullable String code,
      @Nullable String country,
      @Nullable Map<String, String> names,
      @Nullable List<String> languages,
      @Nullable String calendar) {}

  /** A desk as somebody wants it; the topic is a {@link Topic#code}. */
  public record DeskDraft(@Nullable String topic, @Nullable Map<String, String> names) {}

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,30}");
  private static final Pattern CALENDAR = Pattern.compile("[a-z]{2}(-[a-z0-9]{1,20}){0,4}");

  private final SideStore store;
  private final ObjectProvider<CalendarBook> calendars;
  private final SecurityLog log;
  private final Clock clock;

  Sides(SideStore store, ObjectProvider<CalendarBook> calendars, SecurityLog log, Clock clock) {
    this.store = store;
    this.calendars = calendars;
    this.log = log;
    this.clock = clock;
  }

  public List<Side> list() {
    return store.list();
  }

  /**
   * The calendar of each side, by the side's id. A change that another instance made is known here
   * within a second, one of this instance at once.
   */
  public Map<UUID, String> calendars() {
    return store.calendars();
  }

  public Optional<Side> find(UUID id) {
    return store.find(id);
  }

  public List<Desk> listDesks(UUID side) {
    return store.listDesks(side);
  }

  public Optional<Desk> findDesk(UUID id) {
    return store.findDesk(id);
  }

  @Transactional
  public Answer<Side, Refusal> create(Actor actor, Draft draft) {
    if (!May.actor(actor, Action.SIDE_CREATE)) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    Fields fields = new Fields();
    String code = fields.shaped("code", draft.code(), CODE, "identity.field.code");
    Optional<Side> side = read(fields, draft, Ids.next(clock), 0, code);
    if (side.isEmpty()) {
      return Answer.refused(fields.refusal().orElseThrow());
    }
    if (!store.add(side.get())) {
      return Answer.refused(new Refusal.Invalid("code", "identity.field.taken"));
    }
    log.writeOf(actor, SecurityEvent.SIDE_CREATED, side.get().id());
    return new Answer.Done<>(side.get());
  }

  /** Edits all but the code. */
  @Transactional
  public Answer<Side, Refusal> edit(Actor actor, UUID id, int version, Draft draft) {
    Optional<Side> present = store.find(id);
    if (present.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    if (!May.actor(actor, Action.SIDE_EDIT, Subject.ofSide(id))) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    Fields fields = new Fields();
    Optional<Side> side = read(fields, draft, id, version, present.get().code());
    if (side.isEmpty()) {
      return Answer.refused(fields.refusal().orElseThrow());
    }
    if (!store.edit(side.get())) {
      return Answer.refused(new Refusal.Stale());
    }
    log.writeOf(actor, SecurityEvent.SIDE_EDITED, id);
    return new Answer.Done<>(store.find(id).orElseThrow());
  }

  @Transactional
  public Answer<Desk, Refusal> createDesk(Actor actor, UUID side, DeskDraft draft) {
    if (store.find(side).isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    if (!May.actor(actor, Action.DESK_EDIT, Subject.ofSide(side))) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    Fields fields = new Fields();
    Optional<Desk> desk = readDesk(fields, draft, Ids.next(clock), 0, side);
    if (desk.isEmpty()) {
      return Answer.refused(fields.refusal().orElseThrow());
    }
    store.addDesk(desk.get());
    log.writeOf(actor, SecurityEvent.DESK_CREATED, desk.get().id());
    return new Answer.Done<>(desk.get());
  }

  @Transactional
  public Answer<Desk, Refusal> editDesk(Actor actor, UUID id, int version, DeskDraft draft) {
    Optional<Desk> present = store.findDesk(id);
    if (present.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    UUID side = present.get().side();
    if (!May.actor(actor, Action.DESK_EDIT, Subject.ofDesk(id, side))) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    Fields fields = new Fields();
    Optional<Desk> desk = readDesk(fields, draft, id, version, side);
    if (desk.isEmpty()) {
      return Answer.refused(fields.refusal().orElseThrow());
    }
    if (!store.editDesk(desk.get())) {
      return Answer.refused(new Refusal.Stale());
    }
    log.writeOf(actor, SecurityEvent.DESK_EDITED, id);
    return new Answer.Done<>(store.findDesk(id).orElseThrow());
  }

  private Optional<Side> read(Fields fields, Draft draft, UUID id, int version, String code) {
    String country = fields.country("country", draft.country());
    Optional<Names> names = fields.names("names", draft.names());
    List<String> languages =
        draft.languages() == null ? List.of() : draft.languages().stream().distinct().toList();
    if (languages.isEmpty() || !Messages.LANGUAGES.containsAll(languages)) {
      fields.fault("languages", "identity.field.languages");
    }
    String calendar =
        fields.shaped("calendar", draft.calendar(), CALENDAR, "identity.field.calendar");
    CalendarBook book = calendars.getIfAvailable();
    if (fields.refusal().isEmpty() && book != null && !book.calendarIds().contains(calendar)) {
      fields.fault("calendar", "identity.field.calendar");
    }
    return fields.refusal().isPresent()
        ? Optional.empty()
        : names.map(named -> new Side(id, version, code, country, named, languages, calendar));
  }

  private static Optional<Desk> readDesk(
      Fields fields, DeskDraft draft, UUID id, int version, UUID side) {
    Optional<Topic> topic = topic(draft.topic());
    if (topic.isEmpty()) {
      fields.fault("topic", "identity.field.topic");
    }
    Optional<Names> names = fields.names("names", draft.names());
    return topic
        .flatMap(found -> names.map(named -> new Desk(id, version, side, found, named)))
        .filter(desk -> fields.refusal().isEmpty());
  }

  private static Optional<Topic> topic(@Nullable String code) {
    for (Topic topic : Topic.values()) {
      if (topic.code().equals(code == null ? "" : code.toLowerCase(Locale.ROOT))) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }
}
