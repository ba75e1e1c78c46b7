package org.caravanserai.benchmarks.growth;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.caravanserai.benchmarks.packs.GeneratedPacks;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;

/**
 * The shipped packs and the main example, from the folder that the property {@code serai.home}
 * names.
 */
record Shipped(Knowledge knowledge, Profile profile) {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  static Shipped load() {
    Knowledge knowledge = load(GeneratedPacks.shipped(home()));
    return new Shipped(knowledge, example(knowledge));
  }

  static Path home() {
    return Path.of(System.getProperty("serai.home", "."));
  }

  static Knowledge load(List<Path> packs) {
    return switch (PackLoader.load(packs)) {
      case LoadResult.Loaded(Knowledge loaded) -> loaded;
      case LoadResult.Refused(var mistakes, _) ->
          throw new IllegalStateException(mistakes.toString());
    };
  }

  private static Profile example(Knowledge knowledge) {
    Path example = home().resolve("examples/textile-machinery-angren.yaml");
    return switch (ProfileReader.read(example, knowledge)) {
      case ProfileResult.Accepted(Profile accepted) -> accepted;
      case ProfileResult.Refused(var mistakes) ->
          throw new IllegalStateException(mistakes.toString());
    };
  }
}
