package org.caravanserai.platform.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.DeadlineText;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Holding;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.lookup.Explained;
import org.caravanserai.lookup.Item;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.People;
import org.caravanserai.platform.identity.Sides;
import org.springframework.stereotype.Service;

/** What those who take part in cases are called, and why a deadline is when it is. */
@Service
public class CaseWords {
  private final CaseKnowledge knowledge;
  private final Sides sides;
  private final Organisations organisations;
  private final People people;

  CaseWords(CaseKnowledge knowledge, Sides sides, Organisations organisations, People people) {
    this.knowledge = knowledge;
    this.sides = sides;
    this.organisations = organisations;
    this.people = people;
  }

  /** Who holds the ball: the desk with its side, the enterprise, the coordinator, the committee. */
  public String holder(Holding holding, Messages messages) {
    List<String> names = holding.ids().isEmpty() ? holding.sides() : holding.ids();
    String who = messages.get("cases.holder." + CaseKind.word(holding.who()));
    return names.isEmpty()
        ? who
        : messages.colon(who, messages.list(names.stream().map(id -> name(id, messages)).toList()));
  }

  /** A side, a desk with its side, or an enterprise; the id itself when it names none of them. */
  public String name(String id, Messages messages) {
    UUID uuid = KeptCase.find(id);
    if (uuid == null) {
      return id;
    }
    String language = messages.language();
    return sides
        .findDesk(uuid)
        .map(desk ->
            messages.brackets(desk.names().in(language), name(desk.side().toString(), messages)))
        .or(() -> sides.find(uuid).map(side -> side.names().in(language)))
        .or(() -> organisations.find(uuid).map(found -> found.names().in(language)))
        .orElse(id);
  }

  /** Who wrote an entry, and in what capacity. */
  public String author(Author author, Messages messages) {
    String as = messages.get("cases.capacity." + CaseKind.word(author.as()));
    UUID person = KeptCase.find(author.person());
    return person == null
        ? as
        : messages.brackets(
            people.findName(person).orElseGet(() -> messages.get("identity.log.erased")), as);
  }

  /** What a person is called, of those who take part. */
  public String person(String id, Messages messages) {
    UUID person = KeptCase.find(id);
    return Optional.ofNullable(person)
        .flatMap(people::findName)
        .orElseGet(() -> messages.get("identity.log.erased"));
  }

  /** A reason: what somebody wrote, or what the house says of its own reasons. */
  public String why(Entry entry, CaseKind kind, Messages messages) {
    String why = Objects.requireNonNullElse(entry.body().text("why"), "");
    if (!entry.actor().equals(Author.HOUSE)) {
      return why;
    }
    if (why.equals(Waking.CALENDAR_CHANGED)) {
      return messages.get("cases.why.calendar-changed");
    }
    return kind.clocks().stream()
        .filter(clock -> why.equals(Waking.CLOCK_BREACHED + clock.id()))
        .findFirst()
        .map(clock ->
            messages.get("cases.why.clock-breached", clock.title().in(messages.language())))
        .orElse(why);
  }

  /** A step of a plan by its title; the id itself when the knowledge in force has no such step. */
  public String step(String id, Messages messages) {
    return knowledge.findStep(id).map(step -> step.title().in(messages.language())).orElse(id);
  }

  /** The items of the knowledge that an entry cites, with their titles, in its order. */
  public List<Cited> cited(Entry entry, Messages messages) {
    return entry.body().find(Completing.CITES) instanceof Json.Arr(List<Json> items)
        ? items.stream()
            .filter(Json.Str.class::isInstance)
            .map(item -> cited(((Json.Str) item).text(), messages))
            .toList()
        : List.of();
  }

  /** An item of the knowledge that was cited, with its title. */
  public Cited cited(String id, Messages messages) {
    return switch (knowledge.find(id)) {
      case Explained.Found(_, _, List<Explained.Entry> entries) -> {
        Item item = entries.getFirst().item();
        yield new Cited(id, item.subject(), item.title().in(messages.language()));
      }
      case Explained.Unknown _ -> new Cited(id, null, id);
    };
  }

  /** When a running clock is due, and why then, in one sentence. */
  public Optional<String> deadline(ClockReading clock, Messages messages) {
    return DeadlineText.of(clock, messages, holding -> holder(holding, messages));
  }
}
