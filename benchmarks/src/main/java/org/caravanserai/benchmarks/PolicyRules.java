package org.caravanserai.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generated rules of four comparisons each: two codes that must be equal and two numbers that must
 * reach or keep to a bound; and profiles to test them on. The same seed gives the same.
 */
final class PolicyRules {
  /** The seed of all measurements. */
  static final long SEED = 20261122;

  private static final int COUNTRIES = 10;
  private static final int SECTORS = 50;
  private static final int LARGEST_INVESTMENT = 5_000_000;
  private static final int MOST_JOBS = 1_000;

  /** One rule: all four must hold. */
  record Rule(String country, String sector, int leastInvestment, int mostJobs) {

    /** The rule in CEL. */
    String text() {
      return "country == '%s' && sector == '%s' && investment >= %d.0 && jobs <= %d"
          .formatted(country, sector, leastInvestment, mostJobs);
    }

    /** Its four comparisons in CEL. */
    List<String> criteria() {
      return List.of(text().split(" && "));
    }
  }

  /** What is known of a project, all of it. */
  record Project(String country, String sector, int investment, int jobs) {

    /** The facts by name. */
    Map<String, Object> facts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("country", country);
      facts.put("sector", sector);
      facts.put("investment", (double) investment);
      facts.put("jobs", (long) jobs);
      return facts;
    }
  }

  private final Random random;

  PolicyRules(long seed) {
    random = new Random(seed);
  }

  List<Rule> rules(int count) {
    List<Rule> rules = new ArrayList<>(count);
    while (rules.size() < count) {
      rules.add(
          new Rule(
              country(), sector(), random.nextInt(LARGEST_INVESTMENT), random.nextInt(MOST_JOBS)));
    }
    return rules;
  }

  Project project() {
    return new Project(
        country(), sector(), random.nextInt(LARGEST_INVESTMENT), random.nextInt(MOST_JOBS));
  }

  private String country() {
    return "C" + random.nextInt(COUNTRIES);
  }

  private String sector() {
    return "S" + random.nextInt(SECTORS);
  }
}
