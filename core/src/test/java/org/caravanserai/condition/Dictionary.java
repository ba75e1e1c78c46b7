package org.caravanserai.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.condition.ConditionCompiler.Accepted;
import org.caravanserai.condition.ConditionCompiler.Refused;

/** One small dictionary, and conditions and facts over it. */
final class Dictionary {
  static final Vocabulary WORDS =
      Vocabulary.of(
          List.of(
              new Vocabulary.Name("investment_usd", ValueType.DECIMAL, Set.of()),
              new Vocabulary.Name("profit_usd", ValueType.DECIMAL, Set.of()),
              new Vocabulary.Name("employees", ValueType.INTEGER, Set.of()),
              new Vocabulary.Name("sez_participant", ValueType.BOOLEAN, Set.of()),
              new Vocabulary.Name("exports", ValueType.BOOLEAN, Set.of()),
              new Vocabulary.Name("project_country", ValueType.CODE, Set.of("UZ", "KZ", "CN")),
              new Vocabulary.Name("investor_country", ValueType.CODE, Set.of("UZ", "KZ", "CN")),
              new Vocabulary.Name("goods_hs", ValueType.CODE, Set.of()),
              new Vocabulary.Name(
                  "site_zones", ValueType.CODES, Set.of("CN-XJ.FTZ.KASHGAR", "UZ.SEZ.ANGREN")),
              new Vocabulary.Name("contract_date", ValueType.DATE, Set.of()),
              new Vocabulary.Name("shipping_date", ValueType.DATE, Set.of())),
          Set.of("uz.bcv", "uz.open"));

  private static final Map<String, BigDecimal> AMOUNTS = Map.of("uz.bcv", new BigDecimal("412000"));

  private static final ConditionCompiler COMPILER = new ConditionCompiler(WORDS);

  private Dictionary() {}

  static Facts facts(Map<String, ?> values) {
    return Facts.of(WORDS, values, AMOUNTS::get);
  }

  static Condition condition(String text) {
    return switch (COMPILER.condition(text)) {
      case Accepted<Condition>(Condition condition) -> condition;
      case Refused<Condition>(var problems) -> throw new AssertionError(problems);
    };
  }

  static Formula formula(String text) {
    return switch (COMPILER.formula(text)) {
      case Accepted<Formula>(Formula formula) -> formula;
      case Refused<Formula>(var problems) -> throw new AssertionError(problems);
    };
  }

  /** Why a condition is refused, each reason as {@code line:column: what; remedy}. */
  static List<String> refusal(String text) {
    return reasons(COMPILER.condition(text));
  }

  /** Why a formula is refused. */
  static List<String> formulaRefusal(String text) {
    return reasons(COMPILER.formula(text));
  }

  private static List<String> reasons(ConditionCompiler.Compiled<?> compiled) {
    return switch (compiled) {
      case Accepted<?>(var accepted) -> throw new AssertionError(accepted + " is accepted");
      case Refused<?>(var problems) ->
          problems.stream()
              .map(p -> p.line() + ":" + p.column() + ": " + p.what() + "; " + p.remedy())
              .toList();
    };
  }
}
