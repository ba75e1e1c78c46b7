package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.caravanserai.risk.OpenRisk;
import org.caravanserai.risk.PartyScreening;
import org.caravanserai.risk.RiskEntry;
import org.caravanserai.risk.RiskRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The risks in the HTML dossier: matrix, cards, open risks, screening. */
class RiskPageTest {
  private static final int LEVELS = 5;
  private static final Pattern CELL = Pattern.compile("<td class=\"risk-.*?</td>", Pattern.DOTALL);
  private static final Pattern MARK =
      Pattern.compile("<a class=\"risk-mark\" href=\"#risk-([^\"]+)\">([0-9]+)<");

  static List<Path> examples() {
    return Answers.EXAMPLES;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_matrix_holds_every_risk_once_in_the_cell_of_its_likelihood_and_impact(Path example) {
    Dossier dossier = Answers.dossier(example);
    List<RiskEntry> entries = register(dossier).entries();
    List<String> expected = new ArrayList<>();
    for (int likelihood = LEVELS; likelihood >= 1; likelihood--) {
      for (int impact = 1; impact <= LEVELS; impact++) {
        for (RiskEntry entry : entries) {
          if (entry.likelihood().score() == likelihood && entry.impact().score() == impact) {
            expected.add(
                cell(likelihood, impact) + (entries.indexOf(entry) + 1) + " " + entry.id());
          }
        }
      }
    }

    assertThat(marks(Answers.html(example, "en"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_risk_and_open_risk_says_all_that_is_known_of_it(Path example) {
    Dossier dossier = Answers.dossier(example);
    String page = Answers.html(example, "en");

    for (RiskEntry entry : register(dossier).entries()) {
      String card =
          part(page, "<article class=\"risk-card\" id=\"risk-" + entry.id() + "\"", "</article>");
      assertThat(card)
          .contains(
              HtmlText.shown(entry.risk().title().english()),
              HtmlText.shown(entry.risk().event().english()),
              HtmlText.shown(entry.risk().cause().english()),
              HtmlText.shown(entry.risk().consequence().english()),
              Messages.in("en").get("desk." + entry.desk()),
              "href=\"#source-");
      entry.mitigations().forEach(m -> assertThat(card).contains(HtmlText.shown(m.english())));
      entry.contested().forEach(c -> assertThat(card).contains(HtmlText.shown(c.english())));
    }
    for (OpenRisk open : register(dossier).open()) {
      assertThat(part(page, "<li id=\"open-risk-" + open.risk().id() + "\"", "</li>"))
          .contains(HtmlText.shown(open.risk().title().english()), "href=\"#source-");
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void no_two_places_of_the_page_have_the_same_name(Path example) {
    for (String language : Messages.LANGUAGES) {
      List<String> ids =
          Pattern.compile(" id=\"([^\"]+)\"")
              .matcher(Answers.html(example, language))
              .results()
              .map(found -> found.group(1))
              .toList();
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_party_that_may_be_listed_is_shown_with_the_reasons() {
    Profile.Party party = new Profile.Party("Acme <Trading>", "buyer", "UZ");
    var candidate =
        new PartyScreening.Candidate(
            "ACME TRADING", "Example list", 91, List.of("same name & country"));
    Dossier all = Answers.dossier(Shipped.example("textile-machinery-angren"));
    String page =
        HtmlText.page(
            new Dossier(
                all.knowledge(),
                all.profile(),
                all.asOf(),
                all.start(),
                null,
                null,
                null,
                new RiskRegister(all.asOf(), List.of(), List.of()),
                List.of(
                    new PartyScreening.Screened(party, List.of(candidate)),
                    new PartyScreening.NoListLoaded(party))));

    assertThat(page)
        .contains("Acme &lt;Trading&gt;", "ACME TRADING", "91", "same name &amp; country")
        .contains(Messages.in("en").get("screening.noListNote"))
        .contains(Messages.in("en").get("risks.none"))
        .doesNotContain("<table class=\"risk-matrix\"");
  }

  private static List<String> marks(String page) {
    List<String> marks = new ArrayList<>();
    List<MatchResult> cells = CELL.matcher(page).results().toList();
    for (int i = 0; i < cells.size(); i++) {
      String at = cell(LEVELS - i / LEVELS, 1 + i % LEVELS);
      MARK.matcher(cells.get(i).group())
          .results()
          .forEach(mark -> marks.add(at + mark.group(2) + " " + mark.group(1)));
    }
    return marks;
  }

  private static String cell(int likelihood, int impact) {
    return likelihood + " × " + impact + ": ";
  }

  private static String part(String page, String from, String to) {
    int start = page.indexOf(from);
    assertThat(start).as(from).isPositive();
    return page.substring(start, page.indexOf(to, start));
  }

  private static RiskRegister register(Dossier dossier) {
    return Objects.requireNonNull(dossier.risks());
  }
}
