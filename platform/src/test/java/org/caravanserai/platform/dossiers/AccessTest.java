package org.caravanserai.platform.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final UUID WORKS = UUID.randomUUID();
  private static final UUID BEGINNER = UUID.randomUUID();

  private static Asker member(UUID person, UUID organisation) {
    return Asker.of(
        new Actor.Person(
            person,
            "Member",
            "en",
            List.of(
                new Membership(
                    UUID.randomUUID(),
                    Role.ENTERPRISE_MEMBER,
                    new Place.OfOrganisation(organisation)))));
  }

  private static boolean removes(Asker asker, @Nullable UUID beginner) {
    return Access.may(asker, Action.DOSSIER_DELETE, new Owner.OfOrganisation(WORKS, beginner));
  }

  @Test
  void what_a_member_began_he_alone_removes_as_long_as_he_is_one() {
    assertThat(removes(member(BEGINNER, WORKS), BEGINNER)).isTrue();
    assertThat(removes(member(UUID.randomUUID(), WORKS), BEGINNER)).isFalse();
    assertThat(removes(member(BEGINNER, UUID.randomUUID()), BEGINNER)).isFalse();
  }

  @Test
  void what_nobody_is_left_to_remove_any_member_may() {
    assertThat(removes(member(UUID.randomUUID(), WORKS), null)).isTrue();
    assertThat(removes(member(UUID.randomUUID(), UUID.randomUUID()), null)).isFalse();
  }
}
