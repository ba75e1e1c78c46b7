package org.caravanserai.benchmarks.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Varies items that are written as YAML: policies, procedures, risks and what they refer to. */
final class VariedItems {
  private static final Set<String> LANGUAGES =
      Set.of("en", "zh", "ru", "uz", "kk", "ky", "tg", "tk");

  private final Variation variation;
  private final Map<String, UnaryOperator<Object>> rules;

  VariedItems(Variation variation) {
    this.variation = variation;
    UnaryOperator<Object> id = text(variation::id);
    UnaryOperator<Object> country = text(variation::country);
    UnaryOperator<Object> jurisdiction = text(variation::jurisdiction);
    UnaryOperator<Object> place = text(variation::place);
    UnaryOperator<Object> cel = text(variation::cel);
    UnaryOperator<Object> amount = this::amount;
    UnaryOperator<Object> stepId = text(step -> step.contains("/") ? variation.id(step) : step);
    rules =
        Map.ofEntries(
            Map.entry("sources/id", id),
            Map.entry("documents/id", id),
            Map.entry("documents/sources/id", id),
            Map.entry("authorities/id", id),
            Map.entry("authorities/country", country),
            Map.entry("authorities/sources/id", id),
            Map.entry("policies/id", id),
            Map.entry("policies/jurisdiction", jurisdiction),
            Map.entry("policies/criteria/when", cel),
            Map.entry("policies/tiers/when", cel),
            Map.entry("policies/worth/usd", cel),
            Map.entry("policies/worth/basis", id),
            Map.entry("policies/excludes", id),
            Map.entry("policies/supersedes", id),
            Map.entry("policies/contradicts", id),
            Map.entry("policies/sources/id", id),
            Map.entry("procedures/id", id),
            Map.entry("procedures/jurisdiction", jurisdiction),
            Map.entry("procedures/applies-when", cel),
            Map.entry("procedures/sources/id", id),
            Map.entry("procedures/steps/authority", id),
            Map.entry("procedures/steps/needs", id),
            Map.entry("procedures/steps/gives", id),
            Map.entry("procedures/steps/after", stepId),
            Map.entry("procedures/steps/when", cel),
            Map.entry("procedures/steps/fee/amount", amount),
            Map.entry("procedures/steps/days/min", amount),
            Map.entry("procedures/steps/days/typical", amount),
            Map.entry("procedures/steps/days/max", amount),
            Map.entry("procedures/steps/sources/id", id),
            Map.entry("risks/id", id),
            Map.entry("risks/jurisdictions", jurisdiction),
            Map.entry("risks/criteria/when", cel),
            Map.entry("risks/signal/places", place),
            Map.entry("risks/signal/countries", country),
            Map.entry("risks/indicators/source", id),
            Map.entry("risks/indicators/country", country),
            Map.entry("risks/sources/id", id));
  }

  private static UnaryOperator<Object> text(UnaryOperator<String> rule) {
    return value -> rule.apply(String.valueOf(value));
  }

  private Object amount(Object value) {
    return switch (value) {
      case Integer whole -> variation.scaled(whole.longValue());
      case Long whole -> variation.scaled(whole);
      case Number number -> variation.scaled(number.doubleValue());
      default -> value;
    };
  }

  /** An item of a kind, varied. */
  Object vary(String kind, Map<String, Object> item) {
    Map<String, Object> varied = entries(kind, item);
    if (!variation.isHome() && !namesCountry(item)) {
      keepAtHome(kind, varied);
    }
    return varied;
  }

  private Object value(String path, Object value) {
    return switch (value) {
      case Map<?, ?> map when LANGUAGES.containsAll(map.keySet()) ->
          Objects.requireNonNull(map.get("en"));
      case Map<?, ?> map -> entries(path, map);
      case List<?> list -> list.stream().map(entry -> value(path, entry)).toList();
      default -> rules.getOrDefault(path, UnaryOperator.identity()).apply(value);
    };
  }

  private Map<String, Object> entries(String path, Map<?, ?> map) {
    Map<String, Object> varied = new LinkedHashMap<>();
    map.forEach((key, value) -> varied.put(String.valueOf(key), value(path + "/" + key, value)));
    return varied;
  }

  private boolean namesCountry(Object tree) {
    return switch (tree) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .anyMatch(entry ->
                  Set.of("when", "applies-when").contains(entry.getKey())
                      ? variation.namesCountry(String.valueOf(entry.getValue()))
                      : namesCountry(entry.getValue()));
      case List<?> list -> list.stream().anyMatch(this::namesCountry);
      default -> false;
    };
  }

  /** Adds that the project is in a country of the copy to conditions that name none. */
  @SuppressWarnings("unchecked")
  private void keepAtHome(String kind, Map<String, Object> item) {
    switch (kind) {
      case "procedures" -> item.computeIfPresent("applies-when", (_, when) -> atHome(when));
      case "policies" ->
          ((List<Map<String, Object>>) item.getOrDefault("criteria", List.of()))
              .forEach(criterion -> criterion.computeIfPresent("when", (_, when) -> atHome(when)));
      case "risks" -> {
        List<Object> criteria =
            new ArrayList<>((List<Object>) item.getOrDefault("criteria", List.of()));
        Map<String, Object> atHome = new LinkedHashMap<>();
        atHome.put("id", "at-home");
        atHome.put("says", "The project is here");
        atHome.put("when", variation.atHome());
        criteria.add(atHome);
        item.put("criteria", criteria);
        item.put("trigger", item.containsKey("signal") ? "both" : "conditions");
      }
      default -> {}
    }
  }

  private String atHome(Object when) {
    return variation.atHome() + " && (" + when + ")";
  }
}
