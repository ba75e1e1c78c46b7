package org.caravanserai.lookup;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.caravanserai.condition.Expression;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Num;
import org.caravanserai.condition.Expression.Relation;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;

/** Compiled conditions in plain words. */
public final class ConditionWords {
  private final Knowledge knowledge;
  private final Messages messages;

  public ConditionWords(Knowledge knowledge, Messages messages) {
    this.knowledge = knowledge;
    this.messages = messages;
  }

  /** A condition in the language of the messages. */
  public String of(Bool condition) {
    return switch (condition) {
      case Expression.Constant(boolean value) -> messages.get("value." + value);
      case Expression.Flag(String name, _) -> say("condition.flag", name);
      case Expression.Not(Expression.Flag(String name, _)) -> say("condition.flagNot", name);
      case Expression.Not(Expression.OneOf(String name, _, var codes)) when codes.size() == 1 ->
          say("condition.relation." + Relation.NOT_EQUAL, name, codes(name, codes));
      case Expression.Not(Bool operand) -> say("condition.not", of(operand));
      case Expression.And(var operands) -> joined("condition.and", operands);
      case Expression.Or(var operands) -> joined("condition.or", operands);
      case Expression.SameTruth(Bool left, Expression.Constant(boolean so)) ->
          so ? of(left) : of(new Expression.Not(left));
      case Expression.SameTruth(Bool left, Bool right) ->
          say("condition.sameTruth", of(left), of(right));
      case Expression.Compare(Num left, var relation, Num right) ->
          say("condition.relation." + relation, of(left), of(right));
      case Expression.CompareDate(String name, _, var relation, var day) ->
          say("condition.relation." + relation, name, messages.day(day));
      case Expression.CompareDates(String left, _, var relation, String right, _) ->
          say("condition.relation." + relation, left, right);
      case Expression.OneOf(String name, _, var codes) when codes.size() == 1 ->
          say("condition.relation." + Relation.EQUAL, name, codes(name, codes));
      case Expression.OneOf(String name, _, var codes) ->
          say("condition.oneOf", name, codes(name, codes));
      case Expression.SameCode(String left, _, String right, _) ->
          say("condition.relation." + Relation.EQUAL, left, right);
      case Expression.Holds(String name, _, String code) ->
          say("condition.holds", name, codes(name, List.of(code)));
      case Expression.Within(String name, _, var prefixes) ->
          say("condition.within", name, codes(name, prefixes));
    };
  }

  private String of(Num number) {
    return switch (number) {
      case Expression.Quantity(String name, _) -> name;
      case Expression.Literal(var value) -> messages.number(value);
      case Expression.Amount(String series) -> messages.get("amount.needed", series);
      case Expression.TierValue(String name) -> name;
      case Expression.Arithmetic(Num left, var operation, Num right) ->
          "(" + of(left) + " " + sign(operation) + " " + of(right) + ")";
    };
  }

  private static String sign(Expression.Operation operation) {
    return switch (operation) {
      case PLUS -> "+";
      case MINUS -> "−";
      case TIMES -> "×";
      case DIVIDED_BY -> "÷";
    };
  }

  private String joined(String key, List<Bool> operands) {
    String joint = " " + say(key) + " ";
    return operands.stream().map(this::inner).collect(Collectors.joining(joint));
  }

  private String inner(Bool operand) {
    boolean joins = operand instanceof Expression.And || operand instanceof Expression.Or;
    return joins ? "(" + of(operand) + ")" : of(operand);
  }

  private String codes(String attribute, Collection<String> codes) {
    Attribute known = knowledge.getAttribute(attribute);
    return codes.stream()
        .map(code -> label(known, code))
        .collect(Collectors.joining(messages.get("list.separator")));
  }

  private String label(Attribute attribute, String code) {
    return attribute.codes().stream()
        .filter(c -> c.code().equals(code))
        .findFirst()
        .map(c -> c.label().in(messages.language()) + " (" + code + ")")
        .orElse(code);
  }

  private String say(String key, Object... parameters) {
    return messages.get(key, parameters);
  }
}
