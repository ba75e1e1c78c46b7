package org.caravanserai.platform.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.casework.Parties;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody can mediate between two parties: over organisations and past cases. */
@Component
class Conflicts {
  private final Memberships memberships;
  private final PanelStore panel;
  private final CaseStore cases;

  Conflicts(Memberships memberships, PanelStore panel, CaseStore cases) {
    this.memberships = memberships;
    this.panel = panel;
    this.cases = cases;
  }

  /** Everything that stands against it, the gravest first. */
  List<Conflict> of(UUID mediator, UUID file, Parties parties) {
    Set<Conflict> found = new LinkedHashSet<>();
    found.addAll(of(mediator, file, "claimant", parties.claimant(), parties.homeSide()));
    found.addAll(of(mediator, file, "respondent", parties.respondent(), parties.hostSide()));
    return found.stream().sorted(java.util.Comparator.comparing(Conflict::isWaivable)).toList();
  }

  private List<Conflict> of(
      UUID mediator, UUID file, String party, @Nullable String named, @Nullable String itsSide) {
    UUID organisation = KeptCase.find(named);
    UUID side = KeptCase.find(itsSide);
    List<Conflict> found = new ArrayList<>();
    for (Memberships.Past past : memberships.listPast(mediator)) {
      Conflict.Kind kind = kind(past, organisation, side);
      if (kind != null) {
        found.add(new Conflict(kind, party));
      }
    }
    if (organisation == null) {
      return found;
    }
    if (panel.find(mediator).filter(one -> one.interests().contains(organisation)).isPresent()) {
      found.add(new Conflict(Conflict.Kind.INTEREST, party));
    }
    if (cases.hasMediated(mediator, organisation, file)) {
      found.add(new Conflict(Conflict.Kind.MEDIATED_BEFORE, party));
    } else if (cases.hasWritten(mediator, organisation, file)) {
      found.add(new Conflict(Conflict.Kind.TOOK_PART, party));
    }
    return found;
  }

  private static Conflict.@Nullable Kind kind(
      Memberships.Past past, @Nullable UUID organisation, @Nullable UUID side) {
    return switch (past.place()) {
      case Place.OfOrganisation(UUID of) when of.equals(organisation) ->
          past.ended() ? Conflict.Kind.MEMBER_BEFORE : Conflict.Kind.MEMBER_NOW;
      case Place.OfDesk(UUID _, UUID of) when of.equals(side) ->
          past.ended() ? Conflict.Kind.DESK_BEFORE : Conflict.Kind.DESK_NOW;
      case Place.OfSide(UUID of) when of.equals(side) ->
          past.ended() ? Conflict.Kind.DESK_BEFORE : Conflict.Kind.DESK_NOW;
      case Place.OfOrganisation _, Place.OfDesk _, Place.OfSide _, Place.House _ -> null;
    };
  }
}
