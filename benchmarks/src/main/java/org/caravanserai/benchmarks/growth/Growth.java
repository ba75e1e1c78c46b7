package org.caravanserai.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.benchmarks.Machine;
import org.caravanserai.benchmarks.MarkedPage;

/**
 * Measures how the engines grow. Without arguments it measures all of them, draws the pictures
 * {@code docs/images/growth-….svg} and writes the tables of the page on performance; with the names
 * of engines it measures these, prints, and draws into {@code benchmarks/target}.
 */
public final class Growth {
  private static final String PAGE = "docs/explanation/performance.md";

  private Growth() {}

  /** Runs the command. */
  public static void main(String[] engines) throws IOException {
    Shipped shipped = Shipped.load();
    List<Group> groups =
        List.of(
            new PolicyEngines(shipped).group(),
            new PlanEngines(shipped).group(),
            new RouteEngines(shipped).group(),
            new RiskEngines(shipped).group(),
            new KnowledgeEngines(shipped).group(),
            new DossierEngines(shipped).group());
    Set<String> known = names(groups);
    Set<String> asked = engines.length == 0 ? known : Set.of(engines);
    if (!known.containsAll(asked)) {
      System.err.println("growth: the engines are " + String.join(", ", known));
      System.exit(2);
    }
    double load = Machine.load();
    Map<Group, List<Curve>> measured = measured(groups, asked);
    measured.forEach(
        (group, curves) -> System.out.println(String.join("\n", section(group, curves))));
    boolean all = engines.length == 0;
    draw(measured, Shipped.home().resolve(all ? "docs/images" : "benchmarks/target"));
    if (all) {
      write(measured, load);
    }
  }

  private static Set<String> names(List<Group> groups) {
    Set<String> names = new TreeSet<>();
    groups.forEach(group -> group.engines().forEach(engine -> names.add(engine.id())));
    return names;
  }

  private static Map<Group, List<Curve>> measured(List<Group> groups, Set<String> engines) {
    Map<Group, List<Curve>> measured = new LinkedHashMap<>();
    for (Group group : groups) {
      List<Curve> curves = new ArrayList<>();
      for (Engine engine : group.engines()) {
        if (engines.contains(engine.id())) {
          System.err.println("growth: " + engine.id());
          curves.add(Stopwatch.measure(engine));
        }
      }
      if (!curves.isEmpty()) {
        measured.put(group, curves);
      }
    }
    return measured;
  }

  private static List<String> section(Group group, List<Curve> curves) {
    List<String> lines = new ArrayList<>();
    lines.add("### " + group.title());
    lines.add("");
    lines.add(
        "![Two log-log plots, time and bytes allocated over n; the table below has the figures](../images/"
            + picture(group)
            + ")");
    lines.add("");
    lines.addAll(Table.of(curves));
    lines.add("");
    return lines;
  }

  private static String picture(Group group) {
    return "growth-" + group.id() + ".svg";
  }

  private static void draw(Map<Group, List<Curve>> measured, Path folder) throws IOException {
    for (Map.Entry<Group, List<Curve>> entry : measured.entrySet()) {
      Files.writeString(
          folder.resolve(picture(entry.getKey())), Chart.of(entry.getKey(), entry.getValue()));
    }
  }

  private static void write(Map<Group, List<Curve>> measured, double load) throws IOException {
    List<String> lines = new ArrayList<>(List.of(""));
    measured.forEach((group, curves) -> lines.addAll(section(group, curves)));
    lines.add(conditions(load));
    lines.add("");
    Path page = Shipped.home().resolve(PAGE);
    MarkedPage text = new MarkedPage(Files.readString(page));
    Files.writeString(page, text.with("growth", lines).text());
  }

  private static String conditions(double load) {
    return "`./build growth`: %s, load before the run %.1f. %s."
        .formatted(LocalDate.now(ZoneOffset.UTC), load, Machine.description());
  }
}
