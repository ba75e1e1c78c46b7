package org.caravanserai.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Committees;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@HouseTest
@TestPropertySource(properties = "serai.demo=true")
class DemoHouseTest {
  private static final Pattern BUTTON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)[^\"]*\"");

  private static final int LARGEST_PICTURE = 300 << 10;

  @Autowired DemoCast cast;
  @Autowired Furnishing furnishing;
  @Autowired Sides sides;
  @Autowired Organisations organisations;
  @Autowired Cases cases;
  @Autowired Committees committees;
  @Autowired JdbcClient database;

  @Test
  void it_has_two_sides_with_all_desks_and_a_dozen_enterprises() {
    assertThat(sides.list()).extracting(Side::country).containsExactlyInAnyOrder("CN", "UZ");
    assertThat(sides.list())
        .allSatisfy(side -> {
          assertThat(sides.listDesks(side.id())).hasSize(Topic.values().length);
          assertThat(side.names().byLanguage()).containsOnlyKeys("en", "ru", "uz", "zh");
        });
    Map<Organisation.State, Long> states =
        organisations.list(auditor(), null, Optional.empty(), 100).value().orElseThrow().stream()
            .collect(
                Collectors.groupingBy(
                    organisation -> organisation.verification().state(), Collectors.counting()));
    assertThat(states)
        .containsEntry(Organisation.State.VERIFIED, 8L)
        .containsEntry(Organisation.State.SUBMITTED, 2L)
        .containsEntry(Organisation.State.UNVERIFIED, 1L)
        .containsEntry(Organisation.State.REFUSED, 1L);
  }

  @Test
  void what_its_enterprises_offer_is_found_in_another_language(Visitor visitor) {
    String asked = URLEncoder.encode("прядильные машины", StandardCharsets.UTF_8);
    assertThat(visitor.speaking("ru").get("/listings?q=" + asked).body())
        .contains("Ring-spinning frames, set up for the customer");
  }

  @Test
  void somebody_of_every_role_can_be_chosen() {
    assertThat(cast.list().stream().flatMap(person -> person.memberships().stream()))
        .extracting(membership -> membership.role())
        .contains(Role.values());
  }

  @Test
  void its_cases_stand_in_every_stage() {
    assertThat(
            cases.mine(auditor(), false, Optional.empty(), 100).stream()
                .map(file -> file.stage() + (file.level() == null ? "" : " raised")))
        .contains("reported", "host", "proposed", "closed", "home raised")
        .contains("planned", "running", "stopped", "done");
  }

  @Test
  void its_joint_committee_has_a_case_on_the_agenda_of_its_meeting() {
    UUID meeting =
        committees
            .list(auditor())
            .orThrow(refusal -> new IllegalStateException(refusal.toString()))
            .meetings()
            .getFirst()
            .id();
    assertThat(
            committees
                .read(auditor(), meeting)
                .orThrow(refusal -> new IllegalStateException(refusal.toString()))
                .agenda())
        .hasSize(1);
  }

  @Test
  void its_boards_have_something_to_show() {
    assertThat(
            database
                .sql("SELECT outcome, count(*) AS n FROM casework_ending GROUP BY 1 ORDER BY 1")
                .query((row, _) -> row.getString("outcome") + " " + row.getInt("n"))
                .list())
        .contains("partly 3", "completed 1", "stopped 1")
        .anyMatch(outcome -> outcome.matches("solved [2-9][0-9]"));
    assertThat(
            database
                .sql("SELECT count(*) FROM casework_ending WHERE reopened_at IS NOT NULL")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM casework_ending WHERE ended_at < now() - '90 days'::interval")
                .query(Integer.class)
                .single())
        .isGreaterThan(10);
    assertThat(
            database
                .sql(
                    "SELECT max(working_days_used) FROM casework_clock WHERE key = 'solve' AND standing = 'stopped'")
                .query(Integer.class)
                .single())
        .isBetween(10, 50);
  }

  @Test
  void nothing_is_furnished_twice() {
    long before = count();
    assertThat(furnishing.furnish()).isFalse();
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void each_of_the_cast_comes_in_by_one_button_and_finds_no_dead_end(Visitor visitor) {
    List<String> dead = new ArrayList<>();
    for (String person : buttons(visitor.speaking("ru").get("/demo").body())) {
      assertThat(
              visitor
                  .post("/demo/sign-in", Map.of("person", person))
                  .headers()
                  .firstValue("Location"))
          .hasValue("/me");
      String mine = visitor.get("/me").body();
      assertThat(mine).contains("<html lang=\"ru\"").contains("href=\"/demo\"");
      links(mine)
          .filter(link -> visitor.get(link).statusCode() >= 400)
          .forEach(link -> dead.add(person + " " + link));
      visitor.get("/demo");
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void who_is_not_of_the_cast_cannot_be_chosen(Visitor visitor) {
    UUID other =
        database
            .sql(
                "SELECT id FROM identity_person WHERE id NOT IN (SELECT person FROM demo_cast) LIMIT 1")
            .query(UUID.class)
            .single();
    visitor.get("/demo");
    assertThat(visitor.post("/demo/sign-in", Map.of("person", other.toString())).statusCode())
        .isEqualTo(404);
    assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({"/,200", "/library,200", "/dossiers,200", "/sign-in,200", "/no-such-page,404"})
  void every_page_says_that_this_is_a_demo(String path, int status, Visitor visitor) {
    var page = visitor.get(path);
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("This is a demo house").contains("href=\"/demo\"");
  }

  @ParameterizedTest
  @CsvSource({"360,ru", "1280,zh-CN"})
  void the_page_to_choose_and_ones_own_page_fit_and_have_no_barrier(
      int width, String language, Chromium chromium) {
    try (Chromium.Window window = chromium.window(width, language)) {
      window.open("/demo").fitsItsWidth().hasNoBarrier();
      window.page().locator(".cast button").nth(3).click();
      window.page().waitForURL("**/me");
      window.fitsItsWidth().hasNoBarrier();
    }
  }

  /** {@code -Dserai.docs.write=true} puts the picture into {@code docs/images}. */
  @Test
  void the_readme_shows_the_start_page_as_it_is(Chromium chromium) throws IOException {
    Path shown = Path.of(System.getProperty("serai.home", ".."), "docs", "images", "house.png");
    try (Chromium.Window window = chromium.window(1280, "en")) {
      window.page().setViewportSize(1280, 760);
      byte[] picture = window.open("/").page().screenshot();
      assertThat(picture).hasSizeLessThan(LARGEST_PICTURE);
      if (Boolean.getBoolean("serai.docs.write")) {
        Files.write(shown, picture);
      }
    }
    assertThat(shown).exists();
  }

  @Test
  void the_manual_shows_a_board_as_it_is(Chromium chromium, Visitor visitor) throws IOException {
    Path shown = Path.of(System.getProperty("serai.home", ".."), "docs", "images", "board.png");
    UUID coordinator =
        cast.list().stream()
            .filter(person -> person.is(Role.SIDE_COORDINATOR))
            .findFirst()
            .flatMap(Actor::personId)
            .orElseThrow();
    visitor.get("/demo");
    visitor.post("/demo/sign-in", Map.of("person", coordinator.toString()));
    try (Chromium.Window window = chromium.window(1280, "en").as(visitor)) {
      window.page().setViewportSize(1280, 1250);
      byte[] picture = window.open("/board?period=365").hasNoBarrier().page().screenshot();
      assertThat(picture).hasSizeLessThan(LARGEST_PICTURE);
      if (Boolean.getBoolean("serai.docs.write")) {
        Files.write(shown, picture);
      }
    }
    assertThat(shown).exists();
  }

  private Actor auditor() {
    return cast.list().stream().filter(person -> person.is(Role.AUDITOR)).findFirst().orElseThrow();
  }

  private long count() {
    return database.sql("SELECT count(*) FROM identity_person").query(Long.class).single()
        + database.sql("SELECT count(*) FROM identity_organisation").query(Long.class).single()
        + database.sql("SELECT count(*) FROM dossiers_dossier").query(Long.class).single();
  }

  private static List<String> buttons(String page) {
    return BUTTON.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static Stream<String> links(String page) {
    Matcher main = LINK.matcher(page.substring(page.indexOf("<main")));
    return main.results().map(found -> found.group(1)).distinct();
  }
}
