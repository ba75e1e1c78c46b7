package org.caravanserai.platform.identity;

import static org.caravanserai.platform.identity.Role.ADMINISTRATOR;
import static org.caravanserai.platform.identity.Role.AUDITOR;
import static org.caravanserai.platform.identity.Role.DATA_STEWARD;
import static org.caravanserai.platform.identity.Role.DESK_LEAD;
import static org.caravanserai.platform.identity.Role.DESK_OFFICER;
import static org.caravanserai.platform.identity.Role.ENTERPRISE_MEMBER;
import static org.caravanserai.platform.identity.Role.SIDE_COORDINATOR;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do what. What no rule here allows is refused.
 *
 * <p>A role allows an action on all things or on its own: an enterprise member's are those of his
 * organisation, a desk's those of the desk and those of its side that are at no desk, a
 * coordinator's those of his side. Every person may do some actions on what is his own.
 */
public final class May {
  private May() {}

  /** Whether the actor may do this to what belongs to the subject. */
  public static boolean actor(Actor actor, Action action, Subject subject) {
    return switch (actor) {
      case Actor.Nobody _ -> false;
      case Actor.Person person -> may(person, action, subject);
      case Actor.Token token ->
          action.scope().filter(token.scopes()::contains).isPresent()
              && may(token.person(), action, subject);
    };
  }

  /** Whether the actor may do this to what belongs to nobody. */
  public static boolean actor(Actor actor, Action action) {
    return actor(actor, action, Subject.NONE);
  }

  private static boolean may(Actor.Person person, Action action, Subject subject) {
    Rule rule = rule(action);
    return rule.everyone()
        || (rule.oneself() && person.id().equals(subject.person()))
        || person.memberships().stream().anyMatch(membership -> may(membership, rule, subject));
  }

  private static boolean may(Membership membership, Rule rule, Subject subject) {
    return rule.onAll().contains(membership.role())
        || (rule.onOwn().contains(membership.role()) && owns(membership.place(), subject));
  }

  private static boolean owns(Place place, Subject subject) {
    return switch (place) {
      case Place.House _ -> false;
      case Place.OfSide(UUID side) -> side.equals(subject.side());
      case Place.OfDesk(UUID desk, UUID side) ->
          side.equals(subject.side())
              && desk.equals(Objects.requireNonNullElse(subject.desk(), desk));
      case Place.OfOrganisation(UUID organisation) -> organisation.equals(subject.organisation());
    };
  }

  private static Rule rule(Action action) {
    return switch (action) {
      case ACCOUNT_READ,
          ACCOUNT_EDIT,
          ACCOUNT_EXPORT,
          ACCOUNT_ERASE,
          TOKEN_MANAGE,
          NOTICE_READ,
          ABSENCE_END ->
          Rule.oneselfOnly();
      case ABSENCE_RECORD -> own(DESK_OFFICER, DESK_LEAD);
      case ORGANISATION_REGISTER, DOSSIER_CREATE, SEARCH_KEEP -> Rule.everyPerson();

      case PERSON_LIST -> all(AUDITOR, ADMINISTRATOR).own(SIDE_COORDINATOR);
      case SECURITY_LOG_READ -> all(AUDITOR).andOneself();
      case SIDE_CREATE, PERSON_SUSPEND, HOUSE_STAFF, LISTING_INDEX, HOUSE_OPERATE ->
          all(ADMINISTRATOR);
      case SIDE_EDIT, DESK_EDIT, DESK_LEAD_STAFF -> all(ADMINISTRATOR).own(SIDE_COORDINATOR);
      case SIDE_STAFF -> all(ADMINISTRATOR);
      case DESK_STAFF -> all(ADMINISTRATOR).own(SIDE_COORDINATOR, DESK_LEAD);

      case ORGANISATION_READ ->
          all(AUDITOR, ADMINISTRATOR)
              .own(ENTERPRISE_MEMBER, DESK_OFFICER, DESK_LEAD, SIDE_COORDINATOR);
      case ORGANISATION_EDIT, ORGANISATION_STAFF -> own(ENTERPRISE_MEMBER);
      case EVIDENCE_READ ->
          all(AUDITOR).own(ENTERPRISE_MEMBER, DESK_OFFICER, DESK_LEAD, SIDE_COORDINATOR);
      case ORGANISATION_VERIFY -> own(DESK_LEAD, SIDE_COORDINATOR);

      case LIBRARY_DRAFT_READ -> all(DATA_STEWARD, AUDITOR);
      case LIBRARY_STAGE, LIBRARY_PUBLISH -> all(DATA_STEWARD);

      case DOSSIER_READ, DOSSIER_EDIT, DOSSIER_SHARE -> own(ENTERPRISE_MEMBER).andOneself();
      case DOSSIER_DELETE -> Rule.oneselfOnly();

      case LISTING_CREATE,
          LISTING_EDIT,
          MATCH_READ,
          INTEREST_EXPRESS,
          INTEREST_ANSWER,
          OUTCOME_RECORD ->
          own(ENTERPRISE_MEMBER);
      case LISTING_READ ->
          all(AUDITOR).own(ENTERPRISE_MEMBER, DESK_OFFICER, DESK_LEAD, SIDE_COORDINATOR);
      case LISTING_WITHDRAW -> own(ENTERPRISE_MEMBER, SIDE_COORDINATOR);
      case LISTING_REVIEW -> own(DESK_OFFICER, DESK_LEAD, SIDE_COORDINATOR);

      case CASE_OPEN -> own(ENTERPRISE_MEMBER);
      case CASE_READ ->
          all(AUDITOR)
              .own(ENTERPRISE_MEMBER, DESK_OFFICER, DESK_LEAD, SIDE_COORDINATOR)
              .andOneself();
      case CASE_WRITE ->
          own(ENTERPRISE_MEMBER, DESK_OFFICER, DESK_LEAD, SIDE_COORDINATOR).andOneself();
      case BOARD_READ -> all(AUDITOR).own(DESK_LEAD, SIDE_COORDINATOR);
      case COMMITTEE_READ -> all(AUDITOR).own(SIDE_COORDINATOR);
      case ISSUE_NOTE, COMMITTEE_WRITE -> own(SIDE_COORDINATOR);
    };
  }

  private static Rule all(Role... roles) {
    return new Rule(false, false, Set.of(roles), Set.of());
  }

  private static Rule own(Role... roles) {
    return all().own(roles);
  }

  /**
   * Who may do one action.
   *
   * @param everyone each person who has signed in
   * @param oneself each person, to what is his
   * @param onAll roles that may do it to all things
   * @param onOwn roles that may do it to what belongs to their place
   */
  private record Rule(boolean everyone, boolean oneself, Set<Role> onAll, Set<Role> onOwn) {
    static Rule everyPerson() {
      return new Rule(true, false, Set.of(), Set.of());
    }

    static Rule oneselfOnly() {
      return new Rule(false, true, Set.of(), Set.of());
    }

    Rule own(Role... roles) {
      return new Rule(everyone, oneself, onAll, EnumSet.copyOf(Set.of(roles)));
    }

    Rule andOneself() {
      return new Rule(everyone, true, onAll, onOwn);
    }
  }
}
