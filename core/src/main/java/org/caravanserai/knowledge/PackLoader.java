package org.caravanserai.knowledge;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.reading.CsvReader;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads layered packs into one {@link Knowledge}. Everything is checked; all mistakes are reported
 * in one run. The format is in {@code docs/reference/pack-format.md}.
 */
public final class PackLoader {
  private static final List<String> CODE_COLUMNS =
      List.of("code", "level", "label_en", "label_zh", "label_ru", "label_uz");
  private static final Map<String, String> CODE_LISTS =
      Map.of("isic", "isic", "hs", "hs", "currencies", "iso-4217", "iso3166", "iso-3166-1");

  private final Mistakes mistakes = new Mistakes();
  private final Shelves shelves = new Shelves(mistakes);
  private final Map<String, Opened> opened = new LinkedHashMap<>();
  private final Map<String, PackFolder> folders = new LinkedHashMap<>();

  /**
   * A pack whose first file was looked at.
   *
   * @param pack null when that file could not be read; the others are checked all the same
   */
  private record Opened(PackFolder folder, @Nullable Pack pack, List<Node.Scalar> parents) {
    boolean waitsFor(Set<String> packs) {
      return parents.stream().map(Node.Scalar::text).anyMatch(packs::contains);
    }
  }

  private final List<PackFolder> read = new ArrayList<>();

  private PackLoader() {}

  /**
   * Reads the packs in these folders, in this order but each after those that it extends; later
   * items replace earlier ones by id.
   *
   * @return the snapshot, or every mistake when there is any
   */
  public static LoadResult load(List<Path> packs) {
    return read(packs).load();
  }

  /** Reads the files of the packs in these folders, and nothing in the files yet. */
  public static PackLoader read(List<Path> packs) {
    PackLoader loader = new PackLoader();
    for (Path path : packs) {
      PackFolder folder = PackFolder.read(path, loader.shelves);
      if (folder != null) {
        loader.read.add(folder);
      }
    }
    return loader;
  }

  /** Takes the files of packs that were read elsewhere, in this order. */
  public static PackLoader of(List<PackFiles> packs) {
    PackLoader loader = new PackLoader();
    for (PackFiles files : packs) {
      PackFolder folder = PackFolder.of(files, loader.shelves);
      if (folder != null) {
        loader.read.add(folder);
      }
    }
    return loader;
  }

  /** The files that were read, pack by pack in the order given, without those passed over. */
  public List<PackFiles> files() {
    return read.stream().map(PackFolder::files).toList();
  }

  /**
   * A digest over the name and every byte of every file, pack by pack in the order given: whatever
   * {@link #load} gives depends on nothing else. Empty when something could not be read.
   */
  public Optional<String> fingerprint() {
    return mistakes.isEmpty() ? Optional.of(digest(read)) : Optional.empty();
  }

  /**
   * What the files hold; to be asked once.
   *
   * @return the snapshot, or every mistake when there is any
   */
  public LoadResult load() {
    read.forEach(this::open);
    order();
    folders.forEach(this::readDictionary);
    ConditionCompiler compiler =
        new ConditionCompiler(
            Knowledge.vocabularyOf(
                shelves.attributes.map().values(), shelves.series.ids(), shelves.codeLists()));
    ItemReader reader = new ItemReader(shelves, compiler);
    StepGraph steps = new StepGraph();
    DictionaryReader.compileAskedWhen(reader);
    folders.forEach((pack, folder) -> readItems(reader, pack, folder, steps));
    shelves.check(steps);
    return mistakes.isEmpty()
        ? new LoadResult.Loaded(shelves.toKnowledge(digest(folders.values())))
        : new LoadResult.Refused(mistakes.sorted(), mistakes.beyond());
  }

  private void open(PackFolder folder) {
    Node node = folder.yaml("pack.yaml");
    if (node != null) {
      open(folder, node);
      return;
    }
    if (!folder.has("pack.yaml")) {
      mistakes.add(
          org.caravanserai.reading.Place.of(folder.shown("pack.yaml")),
          "the pack has no pack.yaml",
          "write one with id, title, version, stewards and licence");
    }
    opened.put(folder.shownAs(), new Opened(folder, null, List.of()));
  }

  private void open(PackFolder folder, Node node) {
    ItemReader reader = new ItemReader(shelves, null);
    Fields fields = reader.fields(node);
    Pack pack =
        new Pack(
            fields.id("id"),
            reader.text(fields, "title"),
            fields.text("version"),
            reader.words(fields, "stewards", null),
            fields.text("licence"),
            reader.words(fields, "extends", null),
            reader.texts(fields, "notes"));
    fields.done();
    String id = pack.id().isEmpty() ? folder.shownAs() : pack.id();
    if (opened.putIfAbsent(id, new Opened(folder, pack, fields.words("extends"))) != null) {
      mistakes.add(fields.place("id"), "two packs are called '" + id + "'", "rename one");
    }
  }

  /** Puts each pack after those that it extends, otherwise in the order given. */
  private void order() {
    opened.values().forEach(this::requireParents);
    Map<String, Opened> waiting = new LinkedHashMap<>(opened);
    while (!waiting.isEmpty()) {
      var next =
          waiting.entrySet().stream()
              .filter(pack -> !pack.getValue().waitsFor(waiting.keySet()))
              .findFirst()
              .orElse(null);
      if (next == null) {
        waiting.forEach(this::reportCircle);
        return;
      }
      take(next.getKey(), next.getValue());
      waiting.remove(next.getKey());
    }
  }

  private void take(String id, Opened next) {
    folders.put(id, next.folder());
    if (next.pack() != null) {
      shelves.packs.add(next.pack());
    }
  }

  private void requireParents(Opened pack) {
    for (Node.Scalar parent : pack.parents()) {
      if (!opened.containsKey(parent.text())) {
        mistakes.add(
            parent.place(),
            "the pack " + Mistakes.quote(parent.text()) + " is not there",
            "add its folder to the packs that are read");
      }
    }
  }

  /** Reports a pack that extends itself through others, and reads it where it was given. */
  private void reportCircle(String id, Opened pack) {
    mistakes.add(
        pack.parents().getFirst().place(),
        "the pack extends itself or a pack that does",
        "break the circle");
    take(id, pack);
  }

  /** Reads what conditions depend on: code lists, attributes, reference series. */
  private void readDictionary(String pack, PackFolder folder) {
    ItemReader reader = new ItemReader(shelves, null);
    DictionaryReader dictionary = new DictionaryReader(reader, pack);
    folder.names("codes", ".csv").stream()
        .filter(name -> !name.equals(ThesaurusReader.FILE))
        .forEach(name -> readCodes(pack, folder, name));
    new ThesaurusReader(shelves, pack)
        .read(rows(folder, ThesaurusReader.FILE, ThesaurusReader.COLUMNS, List.of()));
    each(folder, "sources.yaml", "sources", dictionary::source);
    each(folder, "reference.yaml", "series", dictionary::series);
    each(folder, "assumptions.yaml", "assumptions", dictionary::assumption);
    each(folder, "attributes.yaml", "attributes", dictionary::attribute);
  }

  private void readCodes(String pack, PackFolder folder, String name) {
    String file = name.substring("codes/".length(), name.length() - ".csv".length());
    List<String> required = new ArrayList<>(CODE_COLUMNS);
    required.add("confidence");
    List<String> optional = new ArrayList<>(ItemReader.columns("label_"));
    optional.addAll(List.of("source", "sources", "read_on", "note"));
    for (Row row : rows(folder, name, required, optional)) {
      CodeEntry entry =
          new CodeEntry(
              row.text("code"),
              row.text("level"),
              CorridorReader.label(row, "label_"),
              Confidence.valueOf(
                  row.oneOf("confidence", List.of("low", "medium", "high"))
                      .toUpperCase(Locale.ROOT)));
      String list = entry.level().equals("subdivision") ? "iso-3166-2" : CODE_LISTS.get(file);
      shelves.codes(list == null ? file : list).put(entry.code(), entry, pack, row.place("code"));
    }
  }

  private void readItems(ItemReader reader, String pack, PackFolder folder, StepGraph steps) {
    DictionaryReader dictionary = new DictionaryReader(reader, pack);
    each(folder, "authorities.yaml", "authorities", dictionary::authority);
    each(folder, "documents.yaml", "documents", dictionary::document);
    eachIn(folder, "calendars", new CalendarReader(reader, pack)::calendar);
    eachIn(folder, "policies", new PolicyReader(reader, pack)::policy);
    eachIn(folder, "procedures", new ProcedureReader(reader, pack, steps)::procedure);
    RiskReader risks = new RiskReader(reader, pack);
    eachIn(folder, "risks", risks::risk);
    rows(folder, "indicators.csv", RiskReader.observationColumns(), List.of())
        .forEach(risks::observation);
    eachIn(folder, "cases", new CaseKindReader(reader, pack)::kind);
    eachIn(folder, "treaties", new TreatyReader(reader, pack)::treaty);
    readCorridor(new CorridorReader(reader, pack), folder);
    new BaseMapReader(reader, pack).read(folder);
  }

  private void readCorridor(CorridorReader corridor, PackFolder folder) {
    table(
        folder,
        "places",
        "code name_en name_zh name_ru name_uz country subdivision lat lon kinds",
        "name_",
        corridor::place);
    table(
        folder,
        "links",
        "id from to mode distance_km typical_hours cost_usd_per_teu status since method",
        corridor::link);
    table(
        folder,
        "crossings",
        "from to mode hours_mean hours_p90 hours_high_reported cost_usd gauge_change"
            + " gauge_change_cost_usd operating_hours year measured_at basis",
        corridor::crossing);
    table(
        folder,
        "services",
        "id name operator origin via destination mode frequency_per_week transit_days_min"
            + " transit_days_max price_usd_per_40ft since status",
        corridor::service);
    table(folder, "costs", "id mode corridor country indicator value unit year", corridor::cost);
    table(
        folder,
        "emissions",
        "mode vehicle g_co2e_per_tkm basis recommended year",
        "basis_",
        corridor::emission);
    table(
        folder,
        "border-times",
        "country mode direction indicator year value unit",
        corridor::borderTime);
    table(
        folder,
        "opening-hours",
        "place mode calendar from to weekdays periods time_zone",
        corridor::openingHours);
    table(
        folder,
        "documents",
        "id mode applies regime title_en title_zh title_ru title_uz",
        "title_",
        corridor::transportDocument);
    table(folder, "conventions", "convention country", corridor::convention);
  }

  private void table(PackFolder folder, String name, String columns, Consumer<Row> each) {
    read(folder, name, columns, List.of("note"), each);
  }

  /** A table with a text that may have a column in each language, called after its prefix. */
  private void table(
      PackFolder folder, String name, String columns, String prefix, Consumer<Row> each) {
    List<String> optional = new ArrayList<>(ItemReader.columns(prefix));
    optional.add("note");
    read(folder, name, columns, optional, each);
  }

  private void read(
      PackFolder folder, String name, String columns, List<String> optional, Consumer<Row> each) {
    List<String> required = new ArrayList<>(List.of(columns.split(" ", -1)));
    required.addAll(CorridorReader.PROVENANCE);
    rows(folder, "corridor/" + name + ".csv", required, optional).forEach(each);
  }

  private List<Row> rows(
      PackFolder folder, String name, List<String> required, List<String> optional) {
    String text = folder.text(name);
    return text == null
        ? List.of()
        : CsvReader.read(folder.shown(name), text, required, optional, mistakes);
  }

  private void each(PackFolder folder, String name, String key, Consumer<Node> each) {
    folder.items(List.of(name), key).forEach(each);
  }

  private void eachIn(PackFolder folder, String name, Consumer<Node> each) {
    folder.items(folder.names(name, ".yaml"), name).forEach(each);
  }

  private static String digest(Collection<PackFolder> folders) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      folders.forEach(folder -> folder.digestInto(digest));
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
