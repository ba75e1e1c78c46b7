package org.caravanserai.platform.api.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Invitation;
import org.caravanserai.platform.identity.Invitations;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.People;
import org.caravanserai.platform.identity.Person;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.SecurityLog;
import org.caravanserai.platform.identity.Sides;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which role where: invitations, memberships, people, the security log. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "staff")
class StaffApi {
  /** Whom to invite to what; of side, desk and organisation, what the role is held at. */
  record Wish(
      @Nullable String email,
      @Nullable String language,
      @Nullable String role,
      @Nullable UUID side,
      @Nullable UUID desk,
      @Nullable UUID organisation) {}

  /** An open invitation. */
  record InvitationJson(String email, Instant expiresAt, MembershipJson offers) {
    static InvitationJson of(Invitation invitation) {
      return new InvitationJson(
          invitation.email(),
          invitation.expiresAt(),
          MembershipJson.of(invitation.id(), invitation.role(), invitation.place()));
    }
  }

  /** A role with who holds it. */
  record HeldJson(UUID person, String name, String email, MembershipJson membership) {
    static HeldJson of(Memberships.Held held) {
      return new HeldJson(
          held.person(), held.name(), held.email(), MembershipJson.of(held.membership()));
    }
  }

  private final Invitations invitations;
  private final Memberships memberships;
  private final People people;
  private final Sides sides;
  private final SecurityLog log;

  StaffApi(
      Invitations invitations,
      Memberships memberships,
      People people,
      Sides sides,
      SecurityLog log) {
    this.invitations = invitations;
    this.memberships = memberships;
    this.people = people;
    this.sides = sides;
    this.log = log;
  }

  @GetMapping("/memberships")
  @Operation(summary = "Who holds which role at a side, at an organisation or in the house")
  List<HeldJson> listMemberships(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID side,
      @RequestParam(required = false) @Nullable UUID organisation) {
    return memberships.listAt(actor, place(side, organisation)).stream().map(HeldJson::of).toList();
  }

  @DeleteMapping("/memberships/{id}")
  @Operation(summary = "End a role that somebody holds")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endMembership(Actor actor, @PathVariable UUID id) {
    memberships.end(actor, id).orThrow(Refusals::problem);
  }

  @GetMapping("/invitations")
  @Operation(summary = "Open invitations to a side, to an organisation or to the house")
  List<InvitationJson> listInvitations(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID side,
      @RequestParam(required = false) @Nullable UUID organisation) {
    return invitations.listOpenAt(actor, place(side, organisation)).stream()
        .map(InvitationJson::of)
        .toList();
  }

  @PostMapping("/invitations")
  @Operation(summary = "Invite somebody to a role")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<InvitationJson> invite(Actor actor, @RequestBody Wish wish) {
    Role role = role(wish.role());
    Invitation made =
        invitations
            .invite(actor, wish.email(), wish.language(), role, place(role, wish))
            .orThrow(Refusals::problem);
    return ResponseEntity.created(URI.create("/api/v1/invitations/" + made.id()))
        .body(InvitationJson.of(made));
  }

  @DeleteMapping("/invitations/{id}")
  @Operation(summary = "Take an invitation back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeInvitation(Actor actor, @PathVariable UUID id) {
    invitations.revoke(actor, id).orThrow(Refusals::problem);
  }

  @GetMapping("/people")
  @Operation(summary = "The people of the house or of a side")
  Slice<Person> listPeople(
      Actor actor, @RequestParam(required = false) @Nullable UUID side, Stretch stretch) {
    return Slice.of(
        people.list(actor, side, stretch.afterId(), stretch.limit() + 1).orThrow(Refusals::problem),
        stretch,
        person -> person.id().toString());
  }

  @GetMapping("/security-log")
  @Operation(summary = "The security log, the newest first")
  Slice<SecurityLog.Line> listLog(Actor actor, Stretch stretch) {
    return Slice.of(
        log.list(actor, stretch.afterId(), stretch.limit() + 1).orThrow(Refusals::problem),
        stretch,
        line -> line.id().toString());
  }

  private static Place place(@Nullable UUID side, @Nullable UUID organisation) {
    if (organisation != null) {
      return new Place.OfOrganisation(organisation);
    }
    return side == null ? new Place.House() : new Place.OfSide(side);
  }

  private Place place(Role role, Wish wish) {
    return switch (role) {
      case MEDIATOR, DATA_STEWARD, AUDITOR, ADMINISTRATOR -> new Place.House();
      case SIDE_COORDINATOR -> new Place.OfSide(needed("side", wish.side()));
      case ENTERPRISE_MEMBER ->
          new Place.OfOrganisation(needed("organisation", wish.organisation()));
      case DESK_OFFICER, DESK_LEAD ->
          sides.findDesk(needed("desk", wish.desk())).orElseThrow(Refusals::notFound).place();
    };
  }

  private static UUID needed(String field, @Nullable UUID id) {
    return Optional.ofNullable(id)
        .orElseThrow(() ->
            new Problem(ProblemKind.INVALID, new Problem.Fault(field, "identity.field.place")));
  }

  private static Role role(@Nullable String code) {
    for (Role role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(code)) {
        return role;
      }
    }
    throw new Problem(ProblemKind.INVALID, new Problem.Fault("role", "identity.field.role"));
  }
}
