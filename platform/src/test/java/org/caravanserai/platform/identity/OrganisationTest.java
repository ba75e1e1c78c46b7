package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.files.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class OrganisationTest {
  private static final byte[] PDF = "%PDF-1.7 an extract".getBytes(StandardCharsets.UTF_8);

  @Autowired ApplicationContext house;
  @Autowired MovableClock clock;
  private Cast cast;
  private Side side;
  private Cast.Somebody coordinator;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    side = cast.side();
    coordinator = cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id()));
    cast.awaitOffice(coordinator.id());
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  @Test
  void an_enterprise_registers_hands_in_a_paper_and_is_verified() {
    Cast.Somebody founder = cast.person();
    Visitor visitor = founder.visitor();
    visitor.get("/organisations/new");
    String path =
        visitor
            .post("/organisations", draft("Maigaiti Looms", "91653127MA" + side.code()))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(visitor.get(path).body()).contains("Maigaiti Looms").contains("not verified");

    assertThat(visitor.post(path + "/submit", Map.of("version", "0")).body())
        .contains("Hand in a paper first");
    assertThat(hand(visitor, path, "extract.pdf", PDF).statusCode()).isEqualTo(303);
    assertThat(visitor.post(path + "/submit", Map.of("version", "0")).statusCode()).isEqualTo(303);

    Visitor decider = coordinator.visitor();
    assertThat(decider.get("/sides/" + side.id()).body()).contains("Maigaiti Looms");
    assertThat(cast.mailbox().newest(coordinator.email()).subject())
        .isEqualTo("An enterprise waits for verification");
    assertThat(
            decider
                .post(path + "/decide", Map.of("version", "1", "decision", "refuse"))
                .statusCode())
        .as("a refusal needs a reason")
        .isEqualTo(422);
    assertThat(
            decider
                .post(path + "/decide", Map.of("version", "1", "decision", "verify"))
                .statusCode())
        .isEqualTo(303);

    assertThat(visitor.get(path).body()).contains("tag good").contains(coordinator.name());
    assertThat(cast.mailbox().newest(founder.email()).subject())
        .isEqualTo("Your enterprise is verified");
    assertThat(visitor.get("/me/notices").body()).contains("Your enterprise is verified");
  }

  @Test
  void what_was_verified_holds_no_longer_once_it_says_another_thing() {
    Organisation organisation = cast.verified(cast.organisation(side.id()));
    Cast.Somebody member = member(organisation);
    String path = "/organisations/" + organisation.id();
    member.visitor().get(path);
    member.visitor().post(path, draft("Another name", organisation.registrationNumber(), "1"));

    assertThat(
            house.getBean(Organisations.class).find(organisation.id()).orElseThrow().isVerified())
        .isFalse();
  }

  @Test
  void of_two_who_edit_at_once_the_second_loses_nothing_unseen() {
    Organisation organisation = cast.organisation(side.id());
    Cast.Somebody one = member(organisation);
    Cast.Somebody two = member(organisation);
    String path = "/organisations/" + organisation.id();
    one.visitor().get(path);
    two.visitor().get(path);

    assertThat(one.visitor().post(path, draft("First", "N-" + side.code(), "0")).statusCode())
        .isEqualTo(303);
    HttpResponse<String> second =
        two.visitor().post(path, draft("Second", "N-" + side.code(), "0"));
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("Somebody changed this").contains("Second");
    assertThat(one.visitor().get(path).body()).contains("First").doesNotContain("Second");
  }

  @Test
  void one_registration_number_is_verified_once() {
    Organisation first = cast.verified(cast.organisation(side.id()));
    Cast.Somebody other = cast.person();
    other.visitor().get("/organisations/new");
    String path =
        other
            .visitor()
            .post("/organisations", draft("Copy", first.registrationNumber()))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    hand(other.visitor(), path, "extract.pdf", PDF);
    other.visitor().post(path + "/submit", Map.of("version", "0"));

    coordinator.visitor().get(path);
    assertThat(
            coordinator
                .visitor()
                .post(path + "/decide", Map.of("version", "1", "decision", "verify"))
                .body())
        .contains("under this registration number");
  }

  @Test
  void nobody_decides_on_his_own_organisation() {
    Organisation organisation = cast.organisation(side.id());
    cast.give(
        coordinator.id(), Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(organisation.id()));
    String path = "/organisations/" + organisation.id();
    coordinator.visitor().get(path);
    hand(coordinator.visitor(), path, "extract.pdf", PDF);
    coordinator.visitor().post(path + "/submit", Map.of("version", "0"));

    assertThat(
            coordinator
                .visitor()
                .post(path + "/decide", Map.of("version", "1", "decision", "verify"))
                .body())
        .contains("Nobody decides");
  }

  @Test
  void a_paper_is_what_its_bytes_are_and_is_read_by_those_concerned_alone() {
    Organisation organisation = cast.organisation(side.id());
    Cast.Somebody member = member(organisation);
    String path = "/organisations/" + organisation.id();
    member.visitor().get(path);

    assertThat(hand(member.visitor(), path, "page.pdf", bytes("<html>")).body())
        .contains("another type than its content");
    assertThat(hand(member.visitor(), path, "tool.exe", new byte[] {'M', 'Z', 0, 1}).body())
        .contains("none of them");
    assertThat(hand(member.visitor(), path, "empty.txt", new byte[0]).body())
        .contains("The file is empty");
    assertThat(hand(member.visitor(), path, "big.txt", new byte[Files.LARGEST + 1]).statusCode())
        .isIn(413, 422);
    assertThat(hand(member.visitor(), path, "../../notes.txt", bytes("notes")).statusCode())
        .isEqualTo(303);

    String page = member.visitor().get(path).body();
    Matcher paper = Pattern.compile("href=\"(/organisations/\\S+/papers/[^\"]+)\"").matcher(page);
    assertThat(paper.find()).isTrue();
    HttpResponse<String> content = member.visitor().get(paper.group(1));
    assertThat(content.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("notes.txt")
        .doesNotContain("..");
    assertThat(coordinator.visitor().get(paper.group(1)).statusCode()).isEqualTo(200);
    assertThat(cast.person(Role.AUDITOR).visitor().get(paper.group(1)).statusCode()).isEqualTo(200);
    assertThat(cast.person(Role.ADMINISTRATOR).visitor().get(paper.group(1)).statusCode())
        .isEqualTo(404);
    assertThat(cast.person().visitor().get(paper.group(1)).statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_not_yours_looks_like_what_is_not_there() {
    Organisation organisation = cast.organisation(side.id());
    Visitor stranger = cast.person().visitor();
    HttpResponse<String> foreign = stranger.get("/organisations/" + organisation.id());
    HttpResponse<String> absent = stranger.get("/organisations/" + UUID.randomUUID());

    assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
    assertThat(foreign.body().replaceAll("[\\w-]{60,}", ""))
        .isEqualTo(absent.body().replaceAll("[\\w-]{60,}", ""));
  }

  private Cast.Somebody member(Organisation organisation) {
    return cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(organisation.id()));
  }

  private Map<String, String> draft(String name, String number) {
    return draft(name, number, "");
  }

  private Map<String, String> draft(String name, String number, String version) {
    return Map.of(
        "names.en",
        name,
        "country",
        "CN",
        "registrationNumber",
        number,
        "side",
        side.id().toString(),
        "version",
        version);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> hand(
      Visitor visitor, String path, String name, byte[] bytes) {
    visitor.get(path);
    return visitor.hand(path + "/papers", "file", name, bytes);
  }
}
