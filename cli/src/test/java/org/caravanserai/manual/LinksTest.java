package org.caravanserai.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No link of the manual leads nowhere. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

  @Test
  void every_link_between_pages_leads_to_a_file_and_a_heading() {
    List<String> broken = new ArrayList<>();
    for (Path page : Manual.pages()) {
      String text = CODE.matcher(Manual.read(page)).replaceAll("");
      LINK.matcher(text)
          .results()
          .map(link -> link.group(1))
          .filter(link -> !ELSEWHERE.matcher(link).matches() && !leads(page, link))
          .forEach(link -> broken.add(Manual.root().relativize(page) + ": " + link));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_page_of_the_manual_is_on_its_map() {
    Path docs = Manual.root().resolve("docs");
    String map = Manual.page("docs/README.md");
    String decisions = Manual.page("docs/adr/README.md");
    assertThat(Manual.pages())
        .filteredOn(page -> page.startsWith(docs) && !page.endsWith("README.md"))
        .allSatisfy(page -> {
          boolean decision = page.startsWith(docs.resolve("adr"));
          assertThat(decision ? decisions : map)
              .contains("](" + (decision ? docs.resolve("adr") : docs).relativize(page) + ")");
        });
  }

  private static boolean leads(Path page, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target =
        file.isEmpty() ? page : Objects.requireNonNull(page.getParent()).resolve(file).normalize();
    return Files.exists(target)
        && (hash < 0 || anchors(Manual.read(target)).contains(link.substring(hash + 1)));
  }

  /** The anchors that GitHub gives to the headings of a page. */
  private static Set<String> anchors(String page) {
    Set<String> anchors = new LinkedHashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    String prose = Pattern.compile("(?s)```.*?```").matcher(page).replaceAll("");
    HEADING
        .matcher(prose)
        .results()
        .forEach(heading -> {
          String anchor =
              heading
                  .group(1)
                  .toLowerCase(Locale.ROOT)
                  .replaceAll("[^\\p{L}\\p{N} _-]", "")
                  .replace(' ', '-');
          int count = seen.merge(anchor, 1, Integer::sum);
          anchors.add(count == 1 ? anchor : anchor + "-" + (count - 1));
        });
    return anchors;
  }
}
