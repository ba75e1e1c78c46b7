package org.caravanserai.platform.web.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.Inbox;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.DossierLine;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Subject;
import org.caravanserai.platform.library.Draft;
import org.caravanserai.platform.library.Drafts;
import org.caravanserai.platform.listing.Interests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers from the rooms what a person has in front of him, by what he may. */
@Component
class MyWorks {
  private static final int MOST_WAITING = 20;
  private static final int MOST_READ = 200;
  private static final int SHOWN = 5;

  private final Organisations organisations;
  private final Dossiers dossiers;
  private final Drafts drafts;
  private final Interests interests;
  private final Inbox inbox;

  MyWorks(
      Organisations organisations,
      Dossiers dossiers,
      Drafts drafts,
      Interests interests,
      Inbox inbox) {
    this.organisations = organisations;
    this.dossiers = dossiers;
    this.drafts = drafts;
    this.interests = interests;
    this.inbox = inbox;
  }

  MyWork of(Actor actor, Messages messages) {
    List<Organisation> own = organisations.listOwn(actor);
    List<DossierLine> kept = dossiers.list(Asker.of(actor), Optional.empty(), MOST_READ);
    List<MyWork.Waiting> waiting = new ArrayList<>();
    actor.sides().forEach(side -> addVerifications(actor, side, messages, waiting));
    own.forEach(organisation -> addPapers(organisation, messages, waiting));
    addInterests(actor, messages, waiting);
    addTurns(actor, messages, waiting);
    kept.stream()
        .filter(dossier -> dossier.unreadableIn() != null)
        .forEach(dossier ->
            waiting.add(
                waiting(
                    messages.get("identity.me.waiting.unreadable", dossier.name()),
                    "/dossiers/" + dossier.id(),
                    null,
                    messages)));
    if (May.actor(actor, Action.LIBRARY_PUBLISH)) {
      for (Draft draft : drafts.open(actor)) {
        waiting.add(
            waiting(
                messages.get("identity.me.waiting.draft"),
                "/library/drafts/" + draft.id(),
                draft.at(),
                messages));
      }
    }
    return new MyWork(waiting, last(kept, messages), own);
  }

  private void addVerifications(
      Actor actor, UUID side, Messages messages, List<MyWork.Waiting> waiting) {
    if (!May.actor(actor, Action.ORGANISATION_VERIFY, Subject.ofSide(side))) {
      return;
    }
    organisations
        .listWaiting(actor, side, MOST_WAITING)
        .forEach(organisation ->
            waiting.add(
                waiting(
                    messages.get("identity.me.waiting.verify", name(organisation, messages)),
                    "/organisations/" + organisation.id(),
                    organisation.verification().submittedAt(),
                    messages)));
  }

  private static void addPapers(
      Organisation organisation, Messages messages, List<MyWork.Waiting> waiting) {
    String key =
        switch (organisation.verification().state()) {
          case UNVERIFIED -> "identity.me.waiting.hand-in";
          case REFUSED -> "identity.me.waiting.refused";
          case SUBMITTED, VERIFIED -> "";
        };
    if (!key.isEmpty()) {
      waiting.add(
          waiting(
              messages.get(key, name(organisation, messages)),
              "/organisations/" + organisation.id(),
              organisation.verification().decidedAt(),
              messages));
    }
  }

  private void addTurns(Actor actor, Messages messages, List<MyWork.Waiting> waiting) {
    int turns = inbox.count(actor);
    if (turns > 0) {
      waiting.add(
          waiting(messages.get("identity.me.waiting.turns", turns), "/inbox", null, messages));
    }
  }

  private void addInterests(Actor actor, Messages messages, List<MyWork.Waiting> waiting) {
    int unanswered = interests.countUnanswered(actor);
    if (unanswered > 0) {
      waiting.add(
          waiting(
              messages.get("identity.me.waiting.interests", unanswered),
              "/listings/interests?waiting",
              null,
              messages));
    }
  }

  private static List<MyWork.Kept> last(List<DossierLine> kept, Messages messages) {
    return kept.stream()
        .sorted(Comparator.comparing(DossierLine::changedAt).reversed())
        .limit(SHOWN)
        .map(dossier ->
            new MyWork.Kept(
                dossier.name(),
                "/dossiers/" + dossier.id(),
                Moment.of(dossier.changedAt(), messages)))
        .toList();
  }

  private static String name(Organisation organisation, Messages messages) {
    return organisation.names().in(messages.language());
  }

  private static MyWork.Waiting waiting(
      String text, String path, @Nullable Instant since, Messages messages) {
    return new MyWork.Waiting(text, path, since == null ? null : Moment.of(since, messages));
  }
}
