package org.caravanserai.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Expression;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Num;
import org.caravanserai.condition.Expression.Operation;
import org.caravanserai.condition.Expression.Relation;
import org.caravanserai.condition.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of expression comes back, those that the shipped packs do not use, too. */
class StoredConditionsTest {
  private static final Bool FLAG = new Expression.Flag("exporter", 3);
  private static final Num STAFF = new Expression.Quantity("employees", 300);

  static Stream<Bool> bools() {
    LocalDate day = LocalDate.of(1969, 12, 31);
    return Stream.of(
        FLAG,
        new Expression.Constant(true),
        new Expression.Constant(false),
        new Expression.Not(FLAG),
        new Expression.And(List.of(FLAG, new Expression.Not(FLAG))),
        new Expression.Or(List.of(FLAG, FLAG, FLAG)),
        new Expression.SameTruth(FLAG, new Expression.Constant(true)),
        new Expression.Compare(STAFF, Relation.AT_LEAST, STAFF),
        new Expression.CompareDate("contract_date", 0, Relation.LESS, day),
        new Expression.CompareDates("contract_date", 0, Relation.NOT_EQUAL, "start_date", 1),
        new Expression.OneOf("region", 2, new LinkedHashSet<>(List.of("UZ-TO", "KZ", "CN"))),
        new Expression.OneOf("region", 2, Set.of()),
        new Expression.SameCode("region", 2, "other_region", 4),
        new Expression.Holds("zones", 5, "乌鲁木齐"),
        new Expression.Within("goods", 6, List.of("8445", "84")));
  }

  static Stream<Num> nums() {
    return Stream.of(
        STAFF,
        new Expression.Literal(new BigDecimal("-0.00")),
        new Expression.Literal(new BigDecimal("123456789012345678901234567890.5")),
        new Expression.Literal(new BigDecimal("1E+20")),
        new Expression.Amount("uz.bcv"),
        new Expression.TierValue("share"),
        new Expression.Arithmetic(STAFF, Operation.DIVIDED_BY, STAFF));
  }

  @ParameterizedTest
  @MethodSource("bools")
  void a_condition_comes_back(Bool expression) {
    Condition kept = new Condition("the text", expression, Set.of("exporter"), Set.of());

    assertThat(StoredConditions.condition(written(kept))).isEqualTo(kept).hasToString(kept + "");
  }

  @ParameterizedTest
  @MethodSource("nums")
  void a_formula_comes_back(Num expression) {
    Formula kept = new Formula("the text", expression, Set.of(), Set.of("uz.bcv"), Set.of("a"));

    assertThat(StoredConditions.formula(written(kept))).isEqualTo(kept).hasToString(kept + "");
  }

  @Test
  void no_kind_of_expression_is_left_out_here() {
    assertThat(bools().map(Object::getClass).distinct())
        .hasSameElementsAs(List.of(Bool.class.getPermittedSubclasses()));
    assertThat(nums().map(Object::getClass).distinct())
        .hasSameElementsAs(List.of(Num.class.getPermittedSubclasses()));
  }

  private static Input written(Record whole) {
    Output out = new Output();
    new RecordWriter(out).write(whole);
    return new Input(out.toBytes(), 0);
  }
}
