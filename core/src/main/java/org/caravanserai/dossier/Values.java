package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.risk.Need;
import org.jspecify.annotations.Nullable;

/** Values of attributes in words. */
public final class Values {
  private final Knowledge knowledge;
  private final Messages messages;

  public Values(Knowledge knowledge, Messages messages) {
    this.knowledge = knowledge;
    this.messages = messages;
  }

  /** A value as a person reads it, with its unit or the label of its code. */
  public String text(String attribute, @Nullable Object value) {
    Attribute known = knowledge.contents().attributes().get(attribute);
    return switch (value) {
      case null -> "–";
      case Boolean flag -> messages.get("value." + flag);
      case BigDecimal number -> withUnit(known, messages.number(number));
      case Set<?> codes ->
          new TreeSet<>(codes)
              .stream().map(c -> code(known, c.toString())).collect(Collectors.joining(", "));
      default -> code(known, value.toString());
    };
  }

  private static String withUnit(@Nullable Attribute attribute, String number) {
    return attribute == null || attribute.unit() == null ? number : number + " " + attribute.unit();
  }

  private String code(@Nullable Attribute attribute, String code) {
    if (attribute == null) {
      return code;
    }
    return attribute.codes().stream()
        .filter(c -> c.code().equals(code))
        .map(c -> c.label().in(messages.language()) + " (" + code + ")")
        .findFirst()
        .orElse(code);
  }

  /** The name of a country or subdivision, or the code itself of anything else that makes rules. */
  public String jurisdiction(String code) {
    return Stream.of("iso-3166-2", "iso-3166-1")
        .map(list -> knowledge.contents().codeLists().getOrDefault(list, Map.of()).get(code))
        .filter(Objects::nonNull)
        .map(entry -> entry.label().in(messages.language()))
        .findFirst()
        .orElse(code);
  }

  /** What an open risk needs. */
  public String need(Need need) {
    return switch (need) {
      case Need.Fact(String name) -> name;
      case Need.Amount(String name) -> messages.get("amount.needed", name);
      case Need.Route(String name) -> messages.get("need.route", name);
      case Need.WatchList(String name) -> messages.get("need.watchList", name);
    };
  }

  /** A need: an attribute's name, or a reference amount that has no value on the day. */
  public String need(String need) {
    return need.startsWith("amount:")
        ? messages.get("amount.needed", need.substring("amount:".length()))
        : need;
  }
}
