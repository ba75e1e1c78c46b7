package org.caravanserai.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.benchmarks.packs.GeneratedPacks;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;

/** The main example over the shipped packs, or over many times as much. */
final class MainExample {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private final Profile profile;
  private final Composer composer;

  private MainExample(Knowledge knowledge) {
    Path example = home().resolve("examples/textile-machinery-angren.yaml");
    this.profile =
        switch (ProfileReader.read(example, knowledge)) {
          case ProfileResult.Accepted(Profile accepted) -> accepted;
          case ProfileResult.Refused(var mistakes) ->
              throw new IllegalStateException(mistakes.toString());
        };
    this.composer = Composer.of(knowledge);
  }

  /** The example over so many times the shipped packs. */
  static MainExample over(int times) throws IOException {
    return new MainExample(load(packs(times)));
  }

  /** The folders of so many times the shipped packs, written anew. */
  static List<Path> packs(int times) throws IOException {
    Path folder = home().resolve("benchmarks/target/packs-" + times);
    return GeneratedPacks.write(home(), times, GeneratedPacks.SEED, folder);
  }

  static Knowledge load(List<Path> packs) {
    return switch (PackLoader.load(packs)) {
      case LoadResult.Loaded(Knowledge loaded) -> loaded;
      case LoadResult.Refused(var mistakes, _) ->
          throw new IllegalStateException(mistakes.toString());
    };
  }

  Dossier compose(Part part) {
    return compose(EnumSet.of(part));
  }

  Dossier whole() {
    return compose(EnumSet.allOf(Part.class));
  }

  private Dossier compose(Set<Part> parts) {
    return composer.compose(profile, AS_OF, RouteOptions.NONE, parts, _ -> {});
  }

  static Path home() {
    return Path.of(System.getProperty("serai.home", "."));
  }
}
