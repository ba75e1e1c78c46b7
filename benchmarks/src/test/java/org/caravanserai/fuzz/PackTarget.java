package org.caravanserai.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.snapshot.Snapshot;
import org.caravanserai.snapshot.SnapshotKey;

/**
 * A small pack that holds an item of each kind, with one file made wrong, over the assumptions of
 * the shipped packs. A pack that is accepted is kept as a snapshot and judges a profile.
 */
final class PackTarget implements Target {
  private static final String PROFILE =
      """
      project: Plant
      start: 2026-12-01
      facts: {project_country: UZ, investment_usd: 400000, company_form: llc}
      consignments:
      - {id: goods, title: Goods, from: XKZALT, to: UZTAS, mass-tonnes: 20, teu: 2, depart: 2026-12-20}
      parties:
      - {name: Somebody, role: other}
      """;
  private static final String FLOOR =
      """
      id: floor
      title: {en: Assumptions}
      version: 1
      stewards: [Tests]
      licence: Apache-2.0
      """;
  private static final SnapshotKey KEY = SnapshotKey.of("a build", "a pack");
  private static final String BARE = "project: Plant\n";
  private static final String MAP = "map/land.geojson";

  private final Path folder =
      Shipped.root()
          .resolve("core/target/fuzz")
          .resolve(Long.toString(ProcessHandle.current().pid()));
  private final Path floor = folder.resolve("floor");
  private final Path pack = folder.resolve("whole");
  private final Map<String, Input> whole = new HashMap<>();
  private final List<Input> bases;
  private final List<Input> donors;
  private final Mutator mutator;

  PackTarget() {
    Path resources =
        Shipped.root().resolve("core/src/test/resources/org/caravanserai/knowledge/whole");
    List<Input> files = new ArrayList<>(Corpus.folder(resources));
    files.add(Input.of(MAP, GeoJsonTarget.COLLECTION));
    files.forEach(file -> whole.put(file.name(), file));
    whole.values().forEach(file -> write(pack, file));
    write(floor, Input.of("pack.yaml", FLOOR));
    write(floor, assumptions());
    bases = List.copyOf(files);
    donors = Stream.of(".yaml", ".csv").flatMap(ending -> Corpus.shipped(ending).stream()).toList();
    mutator =
        new Mutator(
            Mutator.words(
                """
                uz cn cn-xj uz.cit uz.sez.cit uz.bcv charter tax-certificate company uz.tax write-charter
                register uz.registration/register XKZALT KZALA UZTAS rail road rail1520 project_country
                investment_usd company_form sez_participant uz-tax-code carec-cpmm low medium high
                in_force code codes integer decimal money date boolean place text open planned any both
                false
                """));
  }

  @Override
  public String name() {
    return "pack";
  }

  @Override
  public Input next(RandomGenerator random) {
    Input base = Mutator.pick(bases, random);
    Input donor = Mutator.pick(random.nextInt(3) == 0 ? donors : bases, random);
    return mutator.mutate(base, donor, random);
  }

  @Override
  public Set<String> read(Input input) {
    write(pack, input);
    try {
      return switch (PackLoader.load(List.of(floor, pack))) {
        case LoadResult.Refused(var mistakes, int beyond) -> {
          Told.require(beyond >= 0, "less than none", beyond);
          yield Told.kinds(mistakes, texts(input));
        }
        case LoadResult.Loaded(Knowledge knowledge) -> {
          Optional<Knowledge.Contents> kept =
              Snapshot.read(Snapshot.write(knowledge, KEY), KEY).map(Knowledge::contents);
          Told.require(
              kept.equals(Optional.of(knowledge.contents())), "kept as something else", kept);
          Sound.dossier(knowledge, profile(knowledge), input.text().hashCode());
          yield Set.of(ACCEPTED);
        }
      };
    } finally {
      Input before = whole.get(input.name());
      if (before == null) {
        delete(pack.resolve(input.name()));
      } else {
        write(pack, before);
      }
    }
  }

  private Map<String, String> texts(Input changed) {
    Map<String, String> texts = new HashMap<>();
    texts.put(pack.toString(), "");
    whole.forEach((name, file) -> texts.put(pack.resolve(name).toString(), file.text()));
    texts.put(pack.resolve(changed.name()).toString(), changed.text());
    return texts;
  }

  /** The project that is judged: all that the pack lets it say, or nothing. */
  private static Profile profile(Knowledge knowledge) {
    for (String text : List.of(PROFILE, BARE)) {
      if (ProfileReader.read("profile.yaml", text, knowledge)
          instanceof ProfileResult.Accepted(Profile profile)) {
        return profile;
      }
    }
    throw new AssertionError("a project with a name alone is refused");
  }

  /** The assumptions of the shipped packs, without which no plan and no route can be made. */
  private static Input assumptions() {
    StringBuilder text = new StringBuilder("assumptions:\n");
    Shipped.knowledge()
        .contents()
        .assumptions()
        .values()
        .forEach(assumption ->
            text.append(
                "- {id: %s, says: It is so, value: %s, unit: %s, confidence: low, basis: None}\n"
                    .formatted(
                        assumption.id(), assumption.value().toPlainString(), assumption.unit())));
    return Input.of("assumptions.yaml", text.toString());
  }

  private static void write(Path folder, Input file) {
    Path path = folder.resolve(file.name());
    try {
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
