package org.caravanserai.dossier;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dossiers of the examples, each composed and written once a run. */
public final class Answers {
  public static final List<Path> EXAMPLES = Shipped.files("examples", ".yaml");

  private static final Map<Path, Dossier> COMPOSED = new ConcurrentHashMap<>();
  private static final Map<Path, Dossier> AGAIN = new ConcurrentHashMap<>();
  private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
  private static final Map<Path, Markup> MARKED = new ConcurrentHashMap<>();
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
  private static final Map<Path, JsonNode> READ = new ConcurrentHashMap<>();
  private static final JsonMapper JSON = new JsonMapper();

  private Answers() {}

  public static Dossier dossier(Path example) {
    return COMPOSED.computeIfAbsent(example, Answers::compose);
  }

  /** The dossier composed a second time, from the file on. */
  public static Dossier again(Path example) {
    return AGAIN.computeIfAbsent(example, Answers::compose);
  }

  private static Dossier compose(Path example) {
    Profile profile = Shipped.profile(example);
    return compose(profile, Objects.requireNonNull(profile.asOf(), "An example says its day"));
  }

  public static Dossier compose(Profile profile, LocalDate asOf) {
    return Composer.compose(
        Shipped.knowledge(), profile, asOf, RouteOptions.NONE, EnumSet.allOf(Part.class), _ -> {});
  }

  static String text(Path example, String language, int columns) {
    return TEXTS.computeIfAbsent(
        example + " " + language + " " + columns,
        _ -> DossierText.of(dossier(example), Messages.in(language), columns, false));
  }

  static String html(Path example, String language) {
    return PAGES.computeIfAbsent(
        example + " " + language, _ -> DossierHtml.of(dossier(example), Messages.in(language)));
  }

  /** The page in English, read. */
  static Markup markup(Path example) {
    return MARKED.computeIfAbsent(example, _ -> Markup.of(html(example, "en")));
  }

  static JsonNode json(Path example) {
    return READ.computeIfAbsent(
        example, _ -> JSON.readTree(DossierJson.of(dossier(example), "en")));
  }
}
