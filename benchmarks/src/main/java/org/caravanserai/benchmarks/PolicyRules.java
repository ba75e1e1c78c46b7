package org.caravanserai.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generated rules of four comparisons each: two texts that must be equal, a number that must reach
 * a bound and one that must keep to a bound; and projects to test them on. Half of the attributes
 * are texts, of 10 and of 50 codes by turns, and half are whole numbers below a million. The same
 * seed gives the same.
 */
final class PolicyRules {
  /** The seed of all measurements. */
  static final long SEED = 20261122;

  private static final int NUMBERS_BELOW = 1_000_000;

  /** A text that an attribute must have. */
  record Code(int attribute, String code) {}

  /** A number that an attribute must reach or keep to. */
  record Bound(int attribute, int value) {}

  /**
   * One rule: all four must hold; least and most are of unlike attributes, and the texts stand in
   * the order of theirs.
   */
  record Rule(Code first, Code second, Bound least, Bound most) {

    /** The four comparisons in CEL. */
    List<String> criteria() {
      return List.of(
          "%s == '%s'".formatted(text(first.attribute), first.code),
          "%s == '%s'".formatted(text(second.attribute), second.code),
          "%s >= %d".formatted(number(least.attribute), least.value),
          "%s <= %d".formatted(number(most.attribute), most.value));
    }
  }

  /** All facts of one project, by the index of the attribute. */
  record Project(List<String> texts, List<Integer> numbers) {
    String text(int attribute) {
      return texts.get(attribute);
    }

    int number(int attribute) {
      return numbers.get(attribute);
    }
  }

  private final int attributesOfEachType;
  private final Random random;

  /**
   * A generator.
   *
   * @param attributes how many attributes there are in all, at least 4
   */
  PolicyRules(int attributes, long seed) {
    this.attributesOfEachType = attributes / 2;
    this.random = new Random(seed);
  }

  static String text(int attribute) {
    return "text_" + attribute;
  }

  static String number(int attribute) {
    return "number_" + attribute;
  }

  int attributesOfEachType() {
    return attributesOfEachType;
  }

  List<Rule> rules(int count) {
    List<Rule> rules = new ArrayList<>(count);
    while (rules.size() < count) {
      int one = random.nextInt(attributesOfEachType);
      int other = another(one);
      int least = random.nextInt(attributesOfEachType);
      rules.add(
          new Rule(
              code(Math.min(one, other)),
              code(Math.max(one, other)),
              new Bound(least, random.nextInt(NUMBERS_BELOW)),
              new Bound(another(least), random.nextInt(NUMBERS_BELOW))));
    }
    return rules;
  }

  Project project() {
    List<String> texts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int attribute = 0; attribute < attributesOfEachType; attribute++) {
      texts.add(code(attribute).code());
      numbers.add(random.nextInt(NUMBERS_BELOW));
    }
    return new Project(List.copyOf(texts), List.copyOf(numbers));
  }

  private Code code(int attribute) {
    return new Code(attribute, "C" + random.nextInt(attribute % 2 == 0 ? 10 : 50));
  }

  private int another(int attribute) {
    return (attribute + 1 + random.nextInt(attributesOfEachType - 1)) % attributesOfEachType;
  }
}
