package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.caravanserai.corridor.BorderPassage;
import org.caravanserai.corridor.Routes;
import org.caravanserai.message.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The routes of every example on the HTML page. */
class RoutesOfPageTest {
  private static final int LARGEST_MAP = 60_000;
  private static final Pattern MAP =
      Pattern.compile("<svg class=\"map map-(?:wide|narrow)\".*?</svg>", Pattern.DOTALL);

  static List<Path> examples() {
    return Answers.EXAMPLES;
  }

  private static String routes(Path example, String language) {
    String page = Answers.html(example, language);
    int begin = page.indexOf("<section id=\"routes\"");
    return page.substring(begin, page.indexOf("</section>", begin));
  }

  private static List<Routes> found(Path example) {
    return Objects.requireNonNull(Answers.dossier(example).routes()).stream()
        .map(ConsignmentRoutes::answer)
        .filter(Routes.class::isInstance)
        .map(Routes.class::cast)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void every_consignment_has_its_map_for_wide_and_narrow_pages(Path example) {
    for (String language : Messages.LANGUAGES) {
      String routes = routes(example, language);
      List<String> maps = MAP.matcher(routes).results().map(m -> m.group()).toList();
      assertThat(maps).hasSize(2 * found(example).size());
      assertThat(maps).allMatch(map -> map.length() < LARGEST_MAP);
      assertThat(routes).doesNotContain(" style=", "NaN", "null");
      assertThat(routes).isEqualTo(routes(example, language));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void every_border_stands_in_the_table_with_its_time(Path example) {
    String routes = routes(example, "en");
    for (Routes one : found(example)) {
      for (Routes.Recommendation recommendation : one.recommended()) {
        for (BorderPassage border : recommendation.itinerary().borders()) {
          assertThat(routes).contains(name(border.exit()) + " – " + name(border.entry()));
        }
      }
    }
  }

  private static String name(String place) {
    return Shipped.knowledge()
        .getPlace(place)
        .name()
        .english()
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}
