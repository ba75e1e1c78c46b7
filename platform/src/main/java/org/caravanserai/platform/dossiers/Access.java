package org.caravanserai.platform.dossiers;

import java.util.UUID;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Subject;

/**
 * Who may do what with a kept dossier. What an organisation has is removed by the member who began
 * it, or by any member when he is a member no more.
 */
final class Access {
  private Access() {}

  /** A visitor's draft is for him who shows its secret; he may do all with it but share it. */
  static boolean may(Asker asker, Action action, Owner owner) {
    return switch (owner) {
      case Owner.OfVisit(String digest) ->
          action != Action.DOSSIER_SHARE && asker.visitDigest().filter(digest::equals).isPresent();
      case Owner.OfPerson(UUID person) ->
          May.actor(asker.actor(), action, Subject.ofPerson(person));
      case Owner.OfOrganisation(UUID organisation, var person) ->
          action == Action.DOSSIER_DELETE
              ? isMember(asker, organisation)
                  && (person == null || May.actor(asker.actor(), action, Subject.ofPerson(person)))
              : May.actor(asker.actor(), action, Subject.ofOrganisation(organisation));
    };
  }

  /** Whether he may keep dossiers for that organisation. */
  static boolean isMember(Asker asker, UUID organisation) {
    return May.actor(asker.actor(), Action.DOSSIER_EDIT, Subject.ofOrganisation(organisation));
  }
}
