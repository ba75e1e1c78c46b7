package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caravanserai.knowledge.LinkMode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on the dossier's JSON names the keys that dossiers have, and no other. */
class DossierJsonPageTest {
  private static final Pattern TOKEN = Pattern.compile("\"([A-Za-z0-9|_]+)\"(:?)|[\\[\\]{},…]");
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * No watch list is shipped, no paper of an example expires on the way, and no step of one was
   * observed.
   */
  private static final List<String> IN_NO_EXAMPLE =
      List.of("screening.candidates.", "plan.expiringDocuments.", "plan.steps.observed");

  @Test
  void every_key_of_a_dossier_is_on_the_page_and_every_key_of_the_page_in_a_dossier()
      throws IOException {
    Set<String> written = new TreeSet<>();
    Answers.EXAMPLES.forEach(example -> paths("", Answers.json(example), written));
    paths("", JSON.readTree(DossierJson.of(withoutWays(), "en")), written);

    Set<String> documented = documented();
    assertThat(documented).containsAll(written);
    documented.removeAll(written);
    assertThat(documented)
        .as("on the page and in no example")
        .allMatch(path -> IN_NO_EXAMPLE.stream().anyMatch(path::startsWith));
  }

  /** Every mode avoided: no consignment finds a route. */
  private static Dossier withoutWays() {
    return Composer.compose(
        Shipped.knowledge(),
        Shipped.profile(Shipped.example("cherries-xian")),
        LocalDate.parse("2026-11-22"),
        new RouteOptions(Set.of(), Set.of(), EnumSet.allOf(LinkMode.class), Set.of(), false, null),
        EnumSet.of(Part.ROUTES),
        _ -> {});
  }

  private static void paths(String path, JsonNode node, Set<String> paths) {
    if (node.isArray()) {
      node.forEach(item -> paths(path, item, paths));
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
        paths.add(explainedOnce(inner));
        paths(inner, property.getValue(), paths);
      }
    }
  }

  private static Set<String> documented() throws IOException {
    String page = Files.readString(Shipped.root().resolve("docs/reference/dossier-json.md"));
    String block = page.substring(page.indexOf("```\n"), page.lastIndexOf("```"));
    Set<String> paths = new TreeSet<>();
    List<String> open = new ArrayList<>();
    Matcher token = TOKEN.matcher(block);
    String key = "";
    boolean valueFollows = false;
    while (token.find()) {
      String name = token.group(1);
      if (name != null && !valueFollows) {
        key = name;
        paths.add(explainedOnce(path(open, key)));
        valueFollows = token.group(2).equals(":");
      } else if (token.group().equals("{")) {
        open.add(key);
        valueFollows = false;
      } else if (token.group().equals("}")) {
        open.removeLast();
      } else {
        valueFollows = valueFollows && token.group().equals("[");
      }
    }
    return paths;
  }

  /** Sources have the same keys wherever they stand. */
  private static String explainedOnce(String path) {
    return path.replaceFirst("^.*\\.sources\\.", "sources.");
  }

  private static String path(List<String> open, String key) {
    return Stream.concat(open.stream().skip(1), Stream.of(key))
        .reduce((one, other) -> one + "." + other)
        .orElseThrow();
  }
}
