package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.calendar.WorkingCalendar;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Holding;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Parties;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.People;
import org.caravanserai.settlement.Settlement;
import org.caravanserai.settlement.Settlement.Debtor;
import org.caravanserai.settlement.Settlement.Duty;
import org.caravanserai.settlement.SettlementDraft;
import org.caravanserai.settlement.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the house checks of a settlement, how it is signed, and what begins when it is. */
@Component
class Settling {
  static final String TREATY = "singapore-mediation";
  static final String AGREED = "terms-agreed";
  static final String SHOWN = "enforceability-shown";
  private static final String DUTY_SET = "duty-set";
  private static final String TERM_SET = "term-set";
  private static final String PERFORM = "perform";

  /** For how long somebody who signed in needs not do so again to sign a settlement. */
  private static final Duration FRESH = Duration.ofMinutes(30);

  private static final int LEAST_TERM = 20;

  private final Organisations organisations;
  private final People people;
  private final CaseKnowledge knowledge;
  private final CaseWriting writing;
  private final Seal seal;
  private final Clock clock;

  Settling(
      Organisations organisations,
      People people,
      CaseKnowledge knowledge,
      CaseWriting writing,
      Seal seal,
      Clock clock) {
    this.organisations = organisations;
    this.people = people;
    this.knowledge = knowledge;
    this.writing = writing;
    this.seal = seal;
    this.clock = clock;
  }

  static boolean isShowing(String entry) {
    return entry.equals(SHOWN);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The treaty by which settlements are checked; empty when the packs hold none. */
  Optional<Treaty> treaty() {
    return Optional.ofNullable(knowledge.inForce().knowledge().contents().treaties().get(TREATY));
  }

  /** Who settles; empty before there is a mediator. */
  Optional<SettlementDraft.Frame> frame(UUID id, Parties parties) {
    UUID mediator = KeptCase.find(parties.mediator());
    Optional<Organisation> claimant = organisation(parties.claimant());
    Optional<Organisation> respondent = organisation(parties.respondent());
    return mediator == null || claimant.isEmpty() || respondent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SettlementDraft.Frame(
                id,
                party(claimant.get()),
                party(respondent.get()),
                new Settlement.Person(
                    mediator.toString(), people.findName(mediator).orElse(mediator.toString()))));
  }

  private Optional<Organisation> organisation(@Nullable String id) {
    return Optional.ofNullable(KeptCase.find(id)).flatMap(organisations::find);
  }

  private static Settlement.Party party(Organisation organisation) {
    return new Settlement.Party(
        organisation.id().toString(), organisation.names().in("en"), organisation.country());
  }

  /** Terms are the canonical text of an agreement of these parties; the house adds their digest. */
  static Bodied agreed(KeptCase file, CaseView view, Bodied body) {
    String text = Objects.requireNonNullElse(body.json().text("text"), "");
    Parties parties = view.state().parties();
    boolean own =
        Settlement.read(text)
            .filter(settlement -> settlement.caseId().equals(file.id()))
            .filter(settlement -> settlement.claimant().id().equals(parties.claimant()))
            .filter(settlement -> settlement.respondent().id().equals(parties.respondent()))
            .filter(settlement -> settlement.mediator().id().equals(parties.mediator()))
            .isPresent();
    return own
        ? body.with("terms", Settlement.termsOf(text))
        : Bodied.wrong("body.text", "cases.field.terms");
  }

  /** What is put down for signature now; empty before anything is, or after it was reopened. */
  static Optional<Settlement> settlement(CaseView view) {
    return last(view.entries(), AGREED)
        .filter(entry -> entry.body().text("terms") != null)
        .filter(entry ->
            Objects.equals(entry.body().text("terms"), view.state().terms())
                && !"mediating".equals(view.state().stage()))
        .flatMap(entry -> Settlement.read(String.valueOf(entry.body().text("text"))));
  }

  static Optional<Entry> last(List<Entry> entries, String kind) {
    return entries.reversed().stream().filter(entry -> entry.kind().equals(kind)).findFirst();
  }

  /** The mediator records what the check showed, as the house finds it. */
  Bodied shown(KeptCase file, CaseView view, Bodied body) {
    Optional<Settlement> settlement = settlement(view);
    if (settlement.isEmpty() || treaty().isEmpty()) {
      return Bodied.wrong("kind", "cases.field.no-terms");
    }
    List<String> standing =
        Enforcing.check(treaty().get(), settlement.get(), Enforcing.Told.of(body.json()), today())
            .states()
            .stream()
            .map(state -> state.country() + ":" + CaseKind.word(state.standing()))
            .toList();
    return body.with("terms", settlement.get().terms()).with("standing", Json.of(standing));
  }

  /** The kind of entry by which one signs, where one does at this stage. */
  static @Nullable EntryKind signing(CaseView view) {
    return view.kind().entries().stream()
        .filter(entry -> entry.does(Effect.SIGNS))
        .filter(entry -> entry.stages().contains(String.valueOf(view.state().stage())))
        .findFirst()
        .orElse(null);
  }

  /** Whether the parties know where the settlement could be enforced, or have agreed to it. */
  static boolean isShown(CaseView view, Settlement settlement) {
    return settlement.agreesTo(TREATY)
        || last(view.entries(), SHOWN)
            .filter(entry -> settlement.terms().equals(entry.body().text("terms")))
            .isPresent();
  }

  /** A signature, of one who has just shown who he is. */
  Bodied signed(KeptCase file, CaseView view, Author author, Optional<Instant> signedInAt) {
    Instant now = clock.instant();
    if (signedInAt.isEmpty() || signedInAt.get().plus(FRESH).isBefore(now)) {
      return Bodied.wrong("signature", "cases.field.sign-again", FRESH.toMinutes());
    }
    Optional<Settlement> settlement = settlement(view);
    if (settlement.isEmpty()) {
      return Bodied.wrong("terms", "cases.field.no-terms");
    }
    if (!isShown(view, settlement.get())) {
      return Bodied.wrong("terms", "cases.field.not-shown");
    }
    Signing signing =
        new Signing(
            file.id(),
            settlement.get().terms(),
            author.person(),
            CaseKind.word(author.as()),
            now.truncatedTo(ChronoUnit.MILLIS));
    return Bodied.of(
        Json.object("terms", signing.terms(), "signature", signing.sealed(seal::sign)));
  }

  /** Once all have signed: each duty of the settlement, and the time for all of them. */
  List<Entry> begin(KeptCase file, CaseView view, List<Entry> log) {
    Optional<Settlement> settlement = settlement(view);
    if (!"performing".equals(view.state().stage())
        || settlement.isEmpty()
        || last(log, TERM_SET).isPresent()) {
      return log;
    }
    List<Entry> grown = new ArrayList<>(log);
    Parties parties = view.state().parties();
    int longest = LEAST_TERM;
    int number = 0;
    for (Settlement.Clause clause : settlement.get().clauses()) {
      number++;
      Duty duty = clause.duty();
      if (duty != null) {
        boolean claimant = duty.by() == Debtor.CLAIMANT;
        String side = String.valueOf(claimant ? parties.homeSide() : parties.hostSide());
        int days = workingDays(side, duty.due());
        longest = Math.max(longest, days + LEAST_TERM);
        grown =
            asHouse(
                file,
                grown,
                DUTY_SET,
                Json.object(
                    "task",
                    String.valueOf(number),
                    "desk",
                    claimant ? parties.claimant() : parties.respondent(),
                    "side",
                    side,
                    "working-days",
                    days,
                    "due",
                    duty.due().toString()));
      }
    }
    return asHouse(file, grown, TERM_SET, Json.object("clock", PERFORM, "working-days", longest));
  }

  /**
   * The working days of a duty's clock: it runs out on the first working day after the day that the
   * clause names, so that it never calls late what is in time.
   */
  private int workingDays(String side, LocalDate due) {
    WorkingCalendar calendar =
        knowledge.calendars().find(new Holding(Holder.CLAIMANT, List.of(), List.of(side)));
    return calendar == null
        ? 1
        : Math.min(Math.max(0, calendar.workingDaysBetween(today(), due)) + 1, 10_000);
  }

  private List<Entry> asHouse(KeptCase file, List<Entry> log, String entry, Json.Obj body) {
    return writing
        .writeAsHouse(file, log, entry, new Bodied(body, null))
        .orElseThrow(() -> new IllegalStateException("The house could not write " + entry));
  }

  /** Who has signed, as far as the seal under each signature is whole. */
  List<Signing> signatures(CaseView view) {
    return view.state().signatures().values().stream()
        .flatMap(one -> Signing.verified(one.signature(), seal.key()).stream())
        .toList();
  }

  /** Whether somebody in this capacity has signed. */
  static boolean hasSigned(CaseView view, Capacity as) {
    return view.state().signatures().containsKey(as);
  }
}
