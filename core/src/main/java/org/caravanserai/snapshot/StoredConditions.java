package org.caravanserai.snapshot;

import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Expression.Amount;
import org.caravanserai.condition.Expression.And;
import org.caravanserai.condition.Expression.Arithmetic;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Compare;
import org.caravanserai.condition.Expression.CompareDate;
import org.caravanserai.condition.Expression.CompareDates;
import org.caravanserai.condition.Expression.Constant;
import org.caravanserai.condition.Expression.Flag;
import org.caravanserai.condition.Expression.Holds;
import org.caravanserai.condition.Expression.Literal;
import org.caravanserai.condition.Expression.Not;
import org.caravanserai.condition.Expression.Num;
import org.caravanserai.condition.Expression.OneOf;
import org.caravanserai.condition.Expression.Operation;
import org.caravanserai.condition.Expression.Or;
import org.caravanserai.condition.Expression.Quantity;
import org.caravanserai.condition.Expression.Relation;
import org.caravanserai.condition.Expression.SameCode;
import org.caravanserai.condition.Expression.SameTruth;
import org.caravanserai.condition.Expression.TierValue;
import org.caravanserai.condition.Expression.Within;
import org.caravanserai.condition.Formula;

/** Reads conditions and formulas. */
final class StoredConditions {
  private StoredConditions() {}

  static Condition condition(Input in) {
    return new Condition(in.string(), bool(in), in.set(Input::string), in.set(Input::string));
  }

  static Formula formula(Input in) {
    return new Formula(
        in.string(), num(in), in.set(Input::string), in.set(Input::string), in.set(Input::string));
  }

  private static Bool bool(Input in) {
    return in.nested(StoredConditions::anyBool);
  }

  private static Bool anyBool(Input in) {
    String kind = in.string();
    return switch (kind) {
      case "Constant" -> new Constant(in.flag());
      case "Flag" -> new Flag(in.string(), in.integer());
      case "Not" -> new Not(bool(in));
      case "And" -> new And(in.list(StoredConditions::bool));
      case "Or" -> new Or(in.list(StoredConditions::bool));
      case "SameTruth" -> new SameTruth(bool(in), bool(in));
      case "Compare" -> new Compare(num(in), in.one(Relation.class), num(in));
      case "CompareDate" ->
          new CompareDate(in.string(), in.integer(), in.one(Relation.class), in.day());
      case "CompareDates" ->
          new CompareDates(
              in.string(), in.integer(), in.one(Relation.class), in.string(), in.integer());
      case "OneOf" -> new OneOf(in.string(), in.integer(), in.set(Input::string));
      case "SameCode" -> new SameCode(in.string(), in.integer(), in.string(), in.integer());
      case "Holds" -> new Holds(in.string(), in.integer(), in.string());
      case "Within" -> new Within(in.string(), in.integer(), in.list(Input::string));
      default -> throw unknown(kind);
    };
  }

  private static Num num(Input in) {
    return in.nested(StoredConditions::anyNum);
  }

  private static Num anyNum(Input in) {
    String kind = in.string();
    return switch (kind) {
      case "Quantity" -> new Quantity(in.string(), in.integer());
      case "Literal" -> new Literal(in.decimal());
      case "Amount" -> new Amount(in.string());
      case "TierValue" -> new TierValue(in.string());
      case "Arithmetic" -> new Arithmetic(num(in), in.one(Operation.class), num(in));
      default -> throw unknown(kind);
    };
  }

  private static IllegalStateException unknown(String kind) {
    return new IllegalStateException("No expression is called " + kind);
  }
}
