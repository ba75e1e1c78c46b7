package org.caravanserai.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Num;
import org.caravanserai.condition.Expression.Operation;
import org.caravanserai.condition.Expression.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Translates one checked CEL tree to our own form, or says at which place it leaves the language.
 */
final class Translation {

  /** The tree has something that type-checks in CEL and that we do not run. */
  static final class OutsideLanguage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ConditionCompiler.Problem problem;

    OutsideLanguage(ConditionCompiler.Problem problem) {
      super(problem.what(), null, false, false);
      this.problem = problem;
    }

    ConditionCompiler.Problem problem() {
      return problem;
    }
  }

  private final Vocabulary vocabulary;
  private final CelAbstractSyntaxTree ast;
  private final Set<String> attributes = new LinkedHashSet<>();
  private final Set<String> series = new LinkedHashSet<>();
  private final Set<String> tierValues = new LinkedHashSet<>();

  Translation(Vocabulary vocabulary, CelAbstractSyntaxTree ast) {
    this.vocabulary = vocabulary;
    this.ast = ast;
  }

  Set<String> attributes() {
    return Collections.unmodifiableSet(attributes);
  }

  Set<String> series() {
    return Collections.unmodifiableSet(series);
  }

  Set<String> tierValues() {
    return Collections.unmodifiableSet(tierValues);
  }

  Bool bool(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Expression.Constant(expr.constant().booleanValue());
      case IDENT -> {
        String name = attribute(expr, ValueType.BOOLEAN);
        yield new Expression.Flag(name, vocabulary.slot(name));
      }
      case CALL -> call(expr, expr.call());
      default -> throw outside(expr, "this is not part of the language", "use operators only");
    };
  }

  Num num(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Expression.Literal(number(expr, expr.constant()));
      case IDENT -> {
        String name = attribute(expr, ValueType.INTEGER, ValueType.DECIMAL);
        yield new Expression.Quantity(name, vocabulary.slot(name));
      }
      case CALL -> arithmetic(expr, expr.call());
      default -> throw outside(expr, "this is not a number", "use numbers and + - * /");
    };
  }

  private Bool call(CelExpr expr, CelCall call) {
    List<CelExpr> args = call.args();
    return switch (call.function()) {
      case "_&&_" -> new Expression.And(operands(expr, "_&&_"));
      case "_||_" -> new Expression.Or(operands(expr, "_||_"));
      case "!_" -> new Expression.Not(bool(args.getFirst()));
      case "_==_" -> equality(args.getFirst(), args.getLast());
      case "_!=_" -> unequal(args.getFirst(), args.getLast());
      case "_<_" -> order(args.getFirst(), Relation.LESS, args.getLast());
      case "_<=_" -> order(args.getFirst(), Relation.AT_MOST, args.getLast());
      case "_>_" -> order(args.getFirst(), Relation.GREATER, args.getLast());
      case "_>=_" -> order(args.getFirst(), Relation.AT_LEAST, args.getLast());
      case "@in" -> membership(args.getFirst(), args.getLast());
      case "within" -> within(expr, call);
      default -> throw outside(expr, call.function());
    };
  }

  private List<Bool> operands(CelExpr expr, String operator) {
    List<Bool> operands = new ArrayList<>();
    for (CelExpr arg : expr.call().args()) {
      if (arg.getKind() == CelExpr.ExprKind.Kind.CALL && arg.call().function().equals(operator)) {
        operands.addAll(operands(arg, operator));
      } else {
        operands.add(bool(arg));
      }
    }
    return operands;
  }

  private Bool unequal(CelExpr left, CelExpr right) {
    return isNumber(left)
        ? order(left, Relation.NOT_EQUAL, right)
        : new Expression.Not(equality(left, right));
  }

  private Bool equality(CelExpr left, CelExpr right) {
    if (isNumber(left) || isDate(left)) {
      return order(left, Relation.EQUAL, right);
    }
    if (isBool(left)) {
      return sameTruth(left, right);
    }
    if (isList(left)) {
      throw outside(left, "two lists cannot be compared", "use `'CODE' in attribute`");
    }
    if (!hasType(left, SimpleType.STRING)) {
      throw outside(
          left, "values of this type cannot be compared", "compare an attribute with a literal");
    }
    if (isLiteral(left) && isLiteral(right)) {
      throw outside(left, "two literals are compared", "compare an attribute with a literal");
    }
    if (isLiteral(left)) {
      return equality(right, left);
    }
    String name = attribute(left, ValueType.CODE);
    if (isLiteral(right)) {
      return new Expression.OneOf(name, vocabulary.slot(name), Set.of(code(name, right)));
    }
    String other = attribute(right, ValueType.CODE);
    return new Expression.SameCode(name, vocabulary.slot(name), other, vocabulary.slot(other));
  }

  private Bool sameTruth(CelExpr left, CelExpr right) {
    if (isLiteral(left)) {
      return left.constant().booleanValue() ? bool(right) : new Expression.Not(bool(right));
    }
    if (isLiteral(right)) {
      return right.constant().booleanValue() ? bool(left) : new Expression.Not(bool(left));
    }
    return new Expression.SameTruth(bool(left), bool(right));
  }

  private Bool order(CelExpr left, Relation relation, CelExpr right) {
    if (isNumber(left)) {
      return new Expression.Compare(num(left), relation, num(right));
    }
    if (!isDate(left)) {
      throw outside(left, "only numbers and dates have an order", "use == or `in` for codes");
    }
    Optional<LocalDate> first = day(left);
    Optional<LocalDate> second = day(right);
    if (first.isPresent() && second.isPresent()) {
      throw outside(left, "two fixed dates are compared", "compare an attribute with a date");
    }
    if (first.isPresent()) {
      return order(right, relation.mirrored(), left);
    }
    String name = attribute(left, ValueType.DATE);
    if (second.isPresent()) {
      return new Expression.CompareDate(name, vocabulary.slot(name), relation, second.get());
    }
    String other = attribute(right, ValueType.DATE);
    return new Expression.CompareDates(
        name, vocabulary.slot(name), relation, other, vocabulary.slot(other));
  }

  private Bool membership(CelExpr element, CelExpr list) {
    if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
      String name = attribute(element, ValueType.CODE);
      return new Expression.OneOf(
          name, vocabulary.slot(name), new LinkedHashSet<>(codes(name, list)));
    }
    String name = attribute(list, ValueType.CODES);
    if (!isLiteral(element)) {
      throw outside(
          element, "only a literal can be looked for in a list", "write `'CODE' in list`");
    }
    return new Expression.Holds(name, vocabulary.slot(name), code(name, element));
  }

  private Bool within(CelExpr expr, CelCall call) {
    CelExpr target = call.target().orElse(expr);
    String name = attribute(target, ValueType.CODE, ValueType.CODES);
    CelExpr list = call.args().getFirst();
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST || list.list().elements().isEmpty()) {
      throw outside(
          list, "within needs a list of prefixes", "write attribute.within(['13', '14'])");
    }
    List<String> prefixes = list.list().elements().stream().map(this::string).toList();
    prefixes.forEach(prefix -> requireSomeCode(list, name, prefix));
    return new Expression.Within(name, vocabulary.slot(name), prefixes);
  }

  private Num arithmetic(CelExpr expr, CelCall call) {
    return switch (call.function()) {
      case "amount" -> new Expression.Amount(seriesId(call.args().getFirst()));
      case "tier" -> {
        String name = string(call.args().getFirst());
        tierValues.add(name);
        yield new Expression.TierValue(name);
      }
      case "_+_" -> operation(call, Operation.PLUS);
      case "_-_" -> operation(call, Operation.MINUS);
      case "_*_" -> operation(call, Operation.TIMES);
      case "_/_" -> division(expr, call);
      case "-_" ->
          new Expression.Arithmetic(
              new Expression.Literal(BigDecimal.ZERO),
              Operation.MINUS,
              num(call.args().getFirst()));
      default -> throw outside(expr, call.function());
    };
  }

  private Num operation(CelCall call, Operation operation) {
    return new Expression.Arithmetic(
        num(call.args().getFirst()), operation, num(call.args().getLast()));
  }

  private Num division(CelExpr expr, CelCall call) {
    if (ast.getType(expr.id()).equals(Optional.of(SimpleType.INT))) {
      throw outside(
          expr, "a division of integers drops the remainder", "multiply the other side instead");
    }
    Num divisor = num(call.args().getLast());
    boolean safe =
        divisor instanceof Expression.Amount
            || (divisor instanceof Expression.Literal(BigDecimal value) && value.signum() != 0);
    if (!safe) {
      throw outside(
          call.args().getLast(),
          "the divisor may be zero",
          "divide by a number that is not zero or by amount(…)");
    }
    return new Expression.Arithmetic(num(call.args().getFirst()), Operation.DIVIDED_BY, divisor);
  }

  private String seriesId(CelExpr expr) {
    String id = string(expr);
    if (!vocabulary.series().contains(id)) {
      throw outside(expr, "no reference series is called '" + id + "'", "add it to reference.yaml");
    }
    series.add(id);
    return id;
  }

  private Optional<LocalDate> day(CelExpr expr) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return Optional.empty();
    }
    if (!expr.call().function().equals("date")) {
      throw outside(expr, expr.call().function());
    }
    String text = string(expr.call().args().getFirst());
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw outside(expr, "'" + text + "' is not a date", "write date('2026-01-31')");
    }
  }

  private BigDecimal number(CelExpr expr, CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> BigDecimal.valueOf(constant.int64Value());
      case DOUBLE_VALUE -> decimal(expr, constant.doubleValue());
      default -> throw outside(expr, "this is not a number", "write 5 or 5.0");
    };
  }

  /** The shortest decimal that reads as this double: 0.1 means a tenth, exactly. */
  private BigDecimal decimal(CelExpr expr, double value) {
    if (Double.isInfinite(value)) {
      throw outside(expr, "the number is too large", "write at most 18 digits");
    }
    return BigDecimal.valueOf(value).stripTrailingZeros();
  }

  private List<String> codes(String attribute, CelExpr list) {
    if (list.list().elements().isEmpty()) {
      throw outside(list, "the list is empty", "name at least one code");
    }
    return list.list().elements().stream().map(e -> code(attribute, e)).toList();
  }

  private String code(String attribute, CelExpr literal) {
    String code = string(literal);
    Vocabulary.Name name = vocabulary.find(attribute);
    if (name != null && !name.codes().isEmpty() && !name.codes().contains(code)) {
      throw outside(
          literal,
          "'" + code + "' is not a code of attribute '" + attribute + "'",
          "use one of its codes, or add the code to attributes.yaml");
    }
    return code;
  }

  private void requireSomeCode(CelExpr place, String attribute, String prefix) {
    Vocabulary.Name name = vocabulary.find(attribute);
    if (name != null
        && !name.codes().isEmpty()
        && name.codes().stream().noneMatch(code -> code.startsWith(prefix))) {
      throw outside(
          place,
          "no code of attribute '" + attribute + "' begins with '" + prefix + "'",
          "use the beginning of one of its codes");
    }
  }

  private String string(CelExpr expr) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT
        || expr.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      throw outside(expr, "a text literal is expected here", "write 'TEXT'");
    }
    return expr.constant().stringValue();
  }

  private String attribute(CelExpr expr, ValueType... types) {
    Vocabulary.@Nullable Name name =
        expr.getKind() == CelExpr.ExprKind.Kind.IDENT ? vocabulary.find(expr.ident().name()) : null;
    if (name == null || !List.of(types).contains(name.type())) {
      throw outside(expr, "an attribute of type " + words(types) + " is expected here", "name one");
    }
    attributes.add(name.name());
    return name.name();
  }

  private static String words(ValueType... types) {
    return Stream.of(types)
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }

  private boolean isNumber(CelExpr expr) {
    return hasType(expr, SimpleType.INT) || hasType(expr, SimpleType.DOUBLE);
  }

  private boolean isDate(CelExpr expr) {
    return hasType(expr, SimpleType.TIMESTAMP);
  }

  private boolean isBool(CelExpr expr) {
    return hasType(expr, SimpleType.BOOL);
  }

  private boolean isList(CelExpr expr) {
    return ast.getType(expr.id()).orElse(SimpleType.ERROR) instanceof ListType;
  }

  private boolean hasType(CelExpr expr, CelType type) {
    return ast.getType(expr.id()).equals(Optional.of(type));
  }

  private static boolean isLiteral(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
  }

  private OutsideLanguage outside(CelExpr expr, String function) {
    Remedies.Advice advice = Remedies.outside(function);
    return outside(expr, advice.what(), advice.remedy());
  }

  private OutsideLanguage outside(CelExpr expr, String what, String remedy) {
    Integer offset = ast.getSource().getPositionsMap().get(expr.id());
    CelSourceLocation place =
        ast.getSource()
            .getOffsetLocation(offset == null ? 0 : offset)
            .orElse(CelSourceLocation.of(1, 0));
    return new OutsideLanguage(
        new ConditionCompiler.Problem(place.getLine(), place.getColumn() + 1, what, remedy));
  }
}
