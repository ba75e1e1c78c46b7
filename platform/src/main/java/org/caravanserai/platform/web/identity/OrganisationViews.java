package org.caravanserai.platform.web.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.People;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.springframework.stereotype.Component;

/** An organisation as one reader sees it. */
@Component
class OrganisationViews {
  private final Organisations organisations;
  private final Sides sides;
  private final People people;
  private final StaffViews staff;

  OrganisationViews(Organisations organisations, Sides sides, People people, StaffViews staff) {
    this.organisations = organisations;
    this.sides = sides;
    this.people = people;
    this.staff = staff;
  }

  OrganisationView of(Actor actor, UUID id, Messages messages) {
    Organisation organisation = organisations.read(actor, id).orThrow(Answers::thrown);
    return new OrganisationView(
        organisation,
        sides
            .find(organisation.side())
            .map(side -> side.names().in(messages.language()))
            .orElse(""),
        sides.list(),
        organisations.listPapers(actor, id).value().orElse(List.of()),
        Optional.ofNullable(organisation.verification().decidedBy())
            .flatMap(people::findName)
            .orElse(null),
        staff.of(actor, new Place.OfOrganisation(id), messages),
        May.actor(actor, Action.ORGANISATION_EDIT, Subject.ofOrganisation(id)),
        organisation.verification().state() == Organisation.State.SUBMITTED
            && May.actor(actor, Action.ORGANISATION_VERIFY, Subject.ofSide(organisation.side())));
  }
}
