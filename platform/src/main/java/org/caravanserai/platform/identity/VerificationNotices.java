package org.caravanserai.platform.identity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.platform.notice.Notice;
import org.caravanserai.platform.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells the people concerned how the verification of an organisation goes. */
@Component
class VerificationNotices {
  private final Notices notices;
  private final MembershipStore memberships;

  VerificationNotices(Notices notices, MembershipStore memberships) {
    this.notices = notices;
    this.memberships = memberships;
  }

  /** Tells those who may decide. */
  void submitted(Organisation organisation) {
    memberships.listAt(new Place.OfSide(organisation.side())).stream()
        .filter(held -> decides(held.membership().role()))
        .map(Memberships.Held::person)
        .distinct()
        .forEach(person -> tell(person, "identity.notice.submitted", organisation));
  }

  /** Tells the members. */
  void decided(Organisation organisation) {
    String key = organisation.isVerified() ? "verified" : "refused";
    members(organisation).forEach(person -> tell(person, "identity.notice." + key, organisation));
  }

  private Stream<UUID> members(Organisation organisation) {
    return memberships.listAt(new Place.OfOrganisation(organisation.id())).stream()
        .map(Memberships.Held::person);
  }

  private void tell(UUID person, String key, Organisation organisation) {
    notices.tell(
        person,
        new Notice(
            key, List.of(organisation.names().in("en")), "/organisations/" + organisation.id()));
  }

  private static boolean decides(Role role) {
    return role == Role.DESK_LEAD || role == Role.SIDE_COORDINATOR;
  }
}
