package org.caravanserai.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random texts in the language of conditions, and random facts for them. All numbers are small
 * multiples of 1/8, so that arithmetic on doubles is exact too.
 */
final class RandomConditions {
  static final Vocabulary VOCABULARY =
      Vocabulary.of(
          List.of(
              name("exporter", ValueType.BOOLEAN),
              name("resident", ValueType.BOOLEAN),
              name("employees", ValueType.INTEGER),
              name("years", ValueType.INTEGER),
              name("investment_usd", ValueType.DECIMAL),
              name("area_ha", ValueType.DECIMAL),
              name("contract_date", ValueType.DATE),
              name("start_date", ValueType.DATE),
              name("project_region", ValueType.CODE),
              name("investor_region", ValueType.CODE),
              name("site_zones", ValueType.CODES)),
          Set.of("uz.bcv", "kz.mci"));

  private static final List<String> RELATIONS = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> CODES = List.of("UZ", "UZ-TO", "UZ-TK", "KZ", "KZ-ALA");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

  private final Random random;

  RandomConditions(long seed) {
    random = new Random(seed);
  }

  private static Vocabulary.Name name(String name, ValueType type) {
    return new Vocabulary.Name(name, type, Set.of());
  }

  /** A value for about the given share of the vocabulary. */
  Map<String, Object> values(double share) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Vocabulary.Name name : VOCABULARY.names()) {
      if (random.nextDouble() < share) {
        values.put(name.name(), value(name.type()));
      }
    }
    return values;
  }

  private Object value(ValueType type) {
    return switch (type) {
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> BigDecimal.valueOf(random.nextInt(-3, 6));
      case DECIMAL -> BigDecimal.valueOf(random.nextInt(-16, 32)).divide(BigDecimal.valueOf(4));
      case DATE -> DAY.plusDays(random.nextInt(-2, 3));
      case CODE -> code();
      case CODES ->
          random.nextInt(4) == 0
              ? Set.of()
              : random.nextBoolean() ? Set.of(code()) : Set.copyOf(List.of("UZ-TO", "KZ"));
    };
  }

  String condition(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf();
    }
    String left = condition(depth - 1);
    String right = condition(depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> "!(" + left + ")";
      case 1 -> "((" + left + ") == (" + right + "))";
      case 2 -> "((" + left + ") != (" + right + "))";
      case 3, 4 -> "(" + left + " || " + right + ")";
      default -> "(" + left + " && " + right + ")";
    };
  }

  private String leaf() {
    return switch (random.nextInt(14)) {
      case 0 -> pick("exporter", "resident", "true", "false");
      case 1 -> pick("exporter == true", "false != resident", "exporter == resident");
      case 2 -> integer(2) + " " + relation() + " " + integer(1);
      case 3, 4 -> number(2) + " " + relation() + " " + number(1);
      case 5 -> integer(1) + " " + pick("<", "<=", ">", ">=") + " " + number(1);
      case 6 -> number(1) + " " + pick("<", "<=", ">", ">=") + " " + random.nextInt(5);
      case 7 -> pick("contract_date", "start_date") + " " + relation() + " " + day();
      case 8 -> day() + " " + relation() + " contract_date";
      case 9 -> "contract_date " + relation() + " start_date";
      case 10 -> pick("project_region", "investor_region") + pick(" == ", " != ") + literal();
      case 11 -> pick("project_region == investor_region", "project_region != investor_region");
      case 12 ->
          pick("project_region", "investor_region") + " in [" + literal() + ", " + literal() + "]";
      default ->
          pick(
              literal() + " in site_zones",
              "site_zones.within([" + literal() + "])",
              "project_region.within(['KZ', " + literal() + "])");
    };
  }

  private String integer(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return pick("employees", "years", "2", "-1", "3");
    }
    return "(" + integer(depth - 1) + pick(" + ", " - ", " * ") + integer(depth - 1) + ")";
  }

  /** A number of type double; also a formula. */
  String number(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return pick(
          "investment_usd",
          "area_ha",
          "investment_usd",
          "area_ha",
          "amount('uz.bcv')",
          "amount('kz.mci')",
          "1.5",
          "-2.0",
          "-area_ha");
    }
    if (random.nextInt(4) == 0) {
      return "(" + number(depth - 1) + pick(" / 2.0", " / 4.0", " / amount('uz.bcv')") + ")";
    }
    return "(" + number(depth - 1) + pick(" + ", " - ", " * ") + number(depth - 1) + ")";
  }

  private String day() {
    return "date('" + DAY.plusDays(random.nextInt(-1, 2)) + "')";
  }

  private String relation() {
    return pick(RELATIONS.toArray(String[]::new));
  }

  private String literal() {
    return "'" + code() + "'";
  }

  private String code() {
    return CODES.get(random.nextInt(CODES.size()));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
