package org.caravanserai.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;

/** The packs and examples of the repository, the packs loaded once a run. */
public final class Shipped {
  private Shipped() {}

  private static final class Holder {
    private static final Knowledge KNOWLEDGE = load();
  }

  public static Knowledge knowledge() {
    return Holder.KNOWLEDGE;
  }

  /** One of the shipped packs that leans on no other. */
  public static Knowledge pack(String name) {
    return loaded(PackLoader.load(List.of(root().resolve("packs").resolve(name))));
  }

  public static Path root() {
    return Path.of(System.getProperty("repository.root", ".."));
  }

  public static Path example(String name) {
    return root().resolve("examples").resolve(name + ".yaml");
  }

  /** The profile in a text, which must be sound. */
  public static Profile profile(String shownAs, String text) {
    return accepted(ProfileReader.read(shownAs, text, knowledge()));
  }

  /** The profile of an example, which must be sound. */
  public static Profile profile(Path file) {
    return accepted(ProfileReader.read(file, knowledge()));
  }

  /** The files of a folder of the repository that end so, by name. */
  public static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.list(root().resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Profile accepted(ProfileResult result) {
    return switch (result) {
      case ProfileResult.Accepted(Profile profile) -> profile;
      case ProfileResult.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static Knowledge load() {
    try (Stream<Path> folders = Files.list(root().resolve("packs"))) {
      return loaded(
          PackLoader.load(
              folders.filter(f -> Files.exists(f.resolve("pack.yaml"))).sorted().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Knowledge loaded(LoadResult result) {
    return switch (result) {
      case LoadResult.Loaded(Knowledge knowledge) -> knowledge;
      case LoadResult.Refused(var mistakes, int beyond) ->
          throw new AssertionError(mistakes + " and " + beyond + " more");
    };
  }
}
