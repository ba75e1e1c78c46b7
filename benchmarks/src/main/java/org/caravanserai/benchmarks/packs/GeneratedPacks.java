package org.caravanserai.benchmarks.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Packs with N times the items of the shipped ones: the shipped packs themselves and N - 1 packs,
 * each of which is one copy of everything in them that grows with the coverage: policies, risks,
 * procedures with their steps, authorities, documents, sources, places, links, crossings, services
 * and national figures. Attributes, code lists, calendars, reference series, assumptions and the
 * base map are shared, and texts are copied in English alone.
 *
 * <p>A copy has ids of its own and refers to items of the same copy. Amounts in conditions, fees
 * and durations are scaled by a factor from 0.8 to 1.25 of the copy. What share applies to one
 * project:
 *
 * <ul>
 *   <li>Every {@value #HOME_EVERY}th copy is a <em>home</em> copy, up to ten of them: it is about
 *       the countries that the shipped packs are about, so what applies of the shipped packs mostly
 *       applies of it too (the scaled amounts decide). Its places lie two degrees further east and
 *       are joined to the shipped network by two roads.
 *   <li>Every other copy is about sixteen other countries, which take the place of those of the
 *       shipped network wherever one is named; what names none gets {@code project_country == '…'}
 *       as a further condition. Nothing of it applies to a project in a country of the shipped
 *       packs. Its places lie at other longitudes and are joined to the copy before it by two
 *       roads.
 * </ul>
 *
 * So at 10 times 20 %, at 100 times 6 % and at 1,000 times 1.1 % of the items are about the
 * countries of the shipped packs. A plan has at most 2,000 steps; with ten home copies that of the
 * main example has some 1,400. The same times and seed give the same bytes.
 */
public final class GeneratedPacks {
  /** The seed of the measurements. */
  public static final long SEED = 20_261_122;

  static final int HOME_EVERY = 20;
  static final int MOST_AT_HOME = 10;
  private static final int MOST = 2_000;
  private static final List<String> SHIPPED =
      List.of("base", "china", "central-asia", "corridor", "procedures", "risk");

  private GeneratedPacks() {}

  /**
   * Writes the copies into a folder, one pack folder each; those that are there already are written
   * anew.
   *
   * @param home the folder that holds {@code packs/}
   * @param times from 1 (no copy is written) to 2,000
   * @return the folders of the packs to load: the shipped ones and the copies
   */
  public static List<Path> write(Path home, int times, long seed, Path folder) throws IOException {
    if (times < 1 || times > MOST) {
      throw new IllegalArgumentException("From 1 to " + MOST + " times, not " + times);
    }
    List<Path> shipped = shipped(home);
    List<Path> all = new ArrayList<>(shipped);
    if (times > 1) {
      ShippedItems items = ShippedItems.read(shipped);
      for (int number = 1; number < times; number++) {
        Path pack = folder.resolve(String.format(Locale.ROOT, "copy-%04d", number));
        new CopyWriter(items, Variation.of(items, number, seed)).write(pack);
        all.add(pack);
      }
    }
    return all;
  }

  /** The folders of the shipped packs. */
  public static List<Path> shipped(Path home) {
    return SHIPPED.stream().map(home.resolve("packs")::resolve).toList();
  }

  /** The folders of packs written by {@link #write} before, with the shipped ones. */
  public static List<Path> written(Path home, Path folder) throws IOException {
    try (Stream<Path> copies = Files.list(folder)) {
      return Stream.concat(shipped(home).stream(), copies.sorted()).toList();
    }
  }

  /** Arguments: times, folder and, where another than {@link #SEED} is wanted, the seed. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println("Usage: ./build packs TIMES FOLDER [SEED]");
      System.exit(2);
    }
    Path home = Path.of(System.getProperty("serai.home", "."));
    long seed = arguments.length == 3 ? Long.parseLong(arguments[2]) : SEED;
    List<Path> packs = write(home, Integer.parseInt(arguments[0]), seed, Path.of(arguments[1]));
    System.out.println(packs.size() - SHIPPED.size() + " packs written to " + arguments[1]);
  }
}
