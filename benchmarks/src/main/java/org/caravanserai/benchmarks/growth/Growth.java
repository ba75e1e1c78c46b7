package org.caravanserai.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures how the engines grow. Without arguments it measures all of them, draws the pictures
 * {@code docs/images/growth-….svg} and writes the tables of {@code docs/explanation/performance.md};
 * with the names of engines it measures these and only prints.
 */
public final class Growth {
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
    if (engines.length == 0) {
      publish(measured(groups, names(groups)));
    } else {
      requireKnown(Set.of(engines), names(groups));
      measured(groups, Set.of(engines))
          .forEach((group, curves) -> System.out.println(section(group, curves)));
    }
  }

  private static Set<String> names(List<Group> groups) {
    Set<String> names = new TreeSet<>();
    groups.forEach(group -> group.engines().forEach(engine -> names.add(engine.id())));
    return names;
  }

  private static void requireKnown(Set<String> asked, Set<String> known) {
    if (!known.containsAll(asked)) {
      System.err.println("growth: the engines are " + String.join(", ", known));
      System.exit(2);
    }
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

  private static String section(Group group, List<Curve> curves) {
    return "### " + group.title() + "\n\n" + Table.of(curves) + "\n";
  }

  private static void publish(Map<Group, List<Curve>> measured) throws IOException {
    Path images = Shipped.home().resolve("docs/images");
    StringBuilder tables = new StringBuilder();
    for (Map.Entry<Group, List<Curve>> entry : measured.entrySet()) {
      Group group = entry.getKey();
      String name = "growth-" + group.id() + ".svg";
      Files.writeString(images.resolve(name), Chart.of(group, entry.getValue()));
      tables.append(section(group, entry.getValue()));
    }
    System.out.println(tables);
  }
}
