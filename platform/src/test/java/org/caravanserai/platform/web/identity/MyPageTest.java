package org.caravanserai.platform.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Topic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class MyPageTest {
  @Autowired ApplicationContext house;
  @Autowired Organisations organisations;
  @Autowired Actors actors;

  @Test
  void what_waits_is_shown_to_whom_it_waits_for() {
    Cast cast = Cast.of(house);
    UUID side = cast.side().id();
    Organisation works = cast.organisation(side);
    Cast.Somebody member =
        cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(works.id()));
    Cast.Somebody coordinator = cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side));
    Cast.Somebody officer = cast.person(Role.DESK_OFFICER, cast.desk(side, Topic.CUSTOMS).place());
    String path = "/organisations/" + works.id();
    String toVerify = works.names().in("en") + " waits for your side";
    assertThat(member.visitor().get("/me").body()).contains("hand in a paper").contains(path);
    assertThat(coordinator.visitor().get("/me").body()).doesNotContain(toVerify);

    var actor = actors.find(member.id()).orElseThrow();
    organisations.addPaper(actor, works.id(), "licence.txt", "text/plain", new byte[] {'a'});
    organisations.submit(actor, works.id(), works.version());

    assertThat(member.visitor().get("/me").body()).doesNotContain("hand in a paper");
    assertThat(coordinator.visitor().get("/me").body()).contains(toVerify).contains(path);
    assertThat(officer.visitor().get("/me").body()).doesNotContain(toVerify);
  }
}
