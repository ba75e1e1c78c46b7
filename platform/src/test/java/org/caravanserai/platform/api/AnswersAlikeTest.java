package org.caravanserai.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.DossierText;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteWords;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.lookup.Explained;
import org.caravanserai.lookup.ExplainedText;
import org.caravanserai.lookup.HitsText;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Scope;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the command prints by its own packs, a house of the same packs answers over the API. */
@HouseTest
class AnswersAlikeTest {
  private static final Path LOOMS =
      Path.of(System.getProperty("repository.root"))
          .resolve("examples/textile-machinery-angren.yaml");
  private static final LocalDate DAY = LocalDate.parse("2027-01-01");

  @Autowired ApplicationContext house;
  @Autowired Library library;
  private Visitor program;

  @BeforeEach
  void begin() {
    Cast cast = Cast.of(house);
    program = cast.stranger().withToken(cast.token(cast.person().id(), Scope.DOSSIERS_READ));
  }

  private HttpResponse<String> compose(String query, String language) throws Exception {
    return program
        .speaking(language)
        .send(
            program
                .request("/api/v1/dossier?asOf=2027-01-01" + query)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(Files.readString(LOOMS))));
  }

  private Dossier composed(RouteWords words, Set<Part> parts) {
    Edition edition = library.current();
    Profile profile =
        ((ProfileResult.Accepted) ProfileReader.read(LOOMS, edition.knowledge())).profile();
    RouteWords.Meaning.Known known = (RouteWords.Meaning.Known) words.in(edition.knowledge());
    return edition.composer().compose(profile, DAY, known.options(), parts, _ -> {});
  }

  @Test
  void a_dossier_has_the_same_bytes_in_each_of_its_forms() throws Exception {
    RouteWords words = new RouteWords(List.of("road"), List.of("CNAKL-KZDOS"), true, null);
    Dossier whole = composed(words, EnumSet.allOf(Part.class));
    String ways = "&avoid=road&closed=CNAKL-KZDOS&planned=true";

    assertThat(compose(ways, "ru").body()).isEqualTo(DossierJson.of(whole, "ru"));
    assertThat(compose(ways + "&format=text&columns=72&colour=true", "zh").body())
        .isEqualTo(DossierText.of(whole, Messages.in("zh"), 72, true));
    HttpResponse<String> file = compose(ways + "&format=html", "uz");
    assertThat(file.body()).isEqualTo(DossierHtml.of(whole, Messages.in("uz")));
    assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment");
    assertThat(file.headers().firstValue("Serai-Api")).hasValue("1");
  }

  @Test
  void a_part_is_answered_alone() throws Exception {
    Dossier plan = composed(new RouteWords(List.of(), List.of(), false, null), Set.of(Part.PLAN));
    assertThat(compose("&parts=plan&format=text", "en").body())
        .isEqualTo(DossierText.of(plan, Messages.in("en"), 100, false));
  }

  @Test
  void words_that_mean_nothing_are_refused_by_name() throws Exception {
    assertThat(compose("&avoid=atlantis", "en").body())
        .contains("\"field\":\"avoid\"", "atlantis: no place, link, service or mode is called so");
    assertThat(compose("&closed=CNAKL", "en").body()).contains("CNAKL: two known place codes");
    assertThat(compose("&parts=weather", "en").statusCode()).isEqualTo(400);
    assertThat(compose("&format=pdf", "en").body()).contains("Send one of: json, text, html.");
    assertThat(compose("&columns=9", "en").statusCode()).isEqualTo(400);
    assertThat(compose("&avoid=road".repeat(101), "en").statusCode()).isEqualTo(413);
  }

  @Test
  void what_is_explained_and_found_reads_the_same() {
    Edition edition = library.current();
    Explained.Found found = (Explained.Found) edition.catalogue().explain("CNAKL-KZDOS", DAY);
    assertThat(
            program
                .get("/api/v1/library/explanation?id=CNAKL-KZDOS&asOf=2027-01-01&format=text")
                .body())
        .isEqualTo(ExplainedText.of(found, edition.catalogue(), Messages.in("en"), 100, false));
    assertThat(
            program
                .get("/api/v1/library/search?q=bonded+Horgos&asOf=2027-01-01&format=text&limit=5")
                .body())
        .isEqualTo(
            HitsText.of(
                edition.search().find("bonded Horgos", "en", DAY, 5),
                Messages.in("en"),
                100,
                false));
  }

  @Test
  void an_item_that_is_not_there_is_told_with_those_that_are_near() {
    HttpResponse<String> answer = program.get("/api/v1/library/explanation?id=CNAKL-KZDOZ");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("CNAKL-KZDOS");
    assertThat(program.get("/api/v1/library/search?q=a&limit=0").statusCode()).isEqualTo(400);
    assertThat(program.get("/api/v1/library/search?q=" + "a".repeat(201)).statusCode())
        .isEqualTo(400);
    assertThat(program.get("/api/v1/library/search?q=a&format=html").statusCode()).isEqualTo(400);
  }
}
