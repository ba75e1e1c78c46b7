package org.caravanserai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.junit.jupiter.params.provider.Arguments;

/** Dossiers whose pages are looked at. Each is composed once and rendered once per language. */
enum Sample {
  /** A country and a sector, and nothing else. */
  MINIMAL,
  /** The project of the README. */
  TEXTILE,
  /** The example with the longest answer. */
  RICHEST,
  /** Every attribute of the dictionary filled in. */
  FULL,
  /** Every text of the profile is an attack. */
  HOSTILE;

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Map<Sample, Dossier> DOSSIERS = new ConcurrentHashMap<>();
  private static final Map<List<Object>, Path> FILES = new ConcurrentHashMap<>();

  /**
   * Samples that mean well: together they have every part and the languages whose words are the
   * longest and whose break anywhere.
   */
  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of(TEXTILE, "zh"), Arguments.of(RICHEST, "uz"), Arguments.of(FULL, "ru"));
  }

  String html(String language) {
    Dossier dossier = DOSSIERS.computeIfAbsent(this, _ -> compose());
    return DossierHtml.of(dossier, Messages.in(language));
  }

  /**
   * The page, as a file for a browser. Two test runs at once may write it: it is whole at any time.
   */
  Path page(String language) {
    return FILES.computeIfAbsent(List.of(this, language), _ -> write(language));
  }

  private Dossier compose() {
    Profile read = profile(Packs.SHIPPED);
    LocalDate asOf = Objects.requireNonNullElse(read.asOf(), TODAY);
    return Composer.compose(
        Packs.SHIPPED, read, asOf, RouteOptions.NONE, EnumSet.allOf(Part.class), _ -> {});
  }

  private Path write(String language) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + "-" + language + ".html");
      Path draft = Files.createTempFile(folder, name(), ".html");
      Files.writeString(draft, html(language));
      return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Profile profile(Knowledge knowledge) {
    return switch (this) {
      case MINIMAL -> Profiles.example("minimal", knowledge);
      case TEXTILE -> Profiles.example("textile-machinery-angren", knowledge);
      case RICHEST -> Profiles.example("yarn-and-drip-irrigation", knowledge);
      case FULL -> Profiles.full(knowledge);
      case HOSTILE -> Profiles.hostile(knowledge);
    };
  }

  /** The knowledge that is shipped, loaded once. */
  static final class Packs {
    static final Knowledge SHIPPED = load();

    private static Knowledge load() {
      Path packs = Terminal.HOME.resolve("packs");
      try (Stream<Path> folders = Files.list(packs)) {
        List<Path> shipped =
            folders.filter(folder -> Files.exists(folder.resolve("pack.yaml"))).sorted().toList();
        return switch (PackLoader.load(shipped)) {
          case LoadResult.Loaded(Knowledge knowledge) -> knowledge;
          case LoadResult.Refused refused -> throw new IllegalStateException(refused.toString());
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
