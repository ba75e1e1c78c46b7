package org.caravanserai.benchmarks.packs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.Formula;
import org.caravanserai.condition.ValueType;
import org.caravanserai.condition.Vocabulary;

/**
 * The different conditions and formulas of generated packs, each as text, with the attributes that
 * they may name; read without loading the packs.
 */
public final class PackConditions {
  private static final Set<String> CONDITIONS = Set.of("when", "applies-when", "asked-when");
  private static final String FORMULA = "usd";

  private final List<Vocabulary.Name> names;
  private final SortedSet<String> series;
  private final SortedSet<String> conditions = new TreeSet<>();
  private final SortedSet<String> formulas = new TreeSet<>();

  private PackConditions(ShippedItems shipped) {
    names = shipped.items("attributes").stream().map(PackConditions::name).toList();
    series = new TreeSet<>();
    shipped.items("series").forEach(item -> series.add(String.valueOf(item.get("id"))));
    shipped.trees().values().forEach(this::gather);
  }

  /** Those of so many times the shipped packs, as {@link GeneratedPacks} writes them. */
  public static PackConditions of(Path home, int times) throws IOException {
    ShippedItems shipped = ShippedItems.read(GeneratedPacks.shipped(home));
    PackConditions all = new PackConditions(shipped);
    for (int number = 1; number < times; number++) {
      VariedItems varied = new VariedItems(Variation.of(shipped, number, GeneratedPacks.SEED));
      for (String kind : CopyWriter.KINDS) {
        shipped.items(kind).forEach(item -> all.gather(varied.vary(kind, item)));
      }
    }
    return all;
  }

  /**
   * Compiles each.
   *
   * @return how many there are
   */
  public int compile() {
    ConditionCompiler compiler = new ConditionCompiler(Vocabulary.of(names, series));
    for (String text : conditions) {
      if (compiler.condition(text) instanceof ConditionCompiler.Refused<Condition> refused) {
        throw new IllegalStateException(text + ": " + refused.problems());
      }
    }
    for (String text : formulas) {
      if (compiler.formula(text) instanceof ConditionCompiler.Refused<Formula> refused) {
        throw new IllegalStateException(text + ": " + refused.problems());
      }
    }
    return conditions.size() + formulas.size();
  }

  private static Vocabulary.Name name(Map<String, Object> attribute) {
    ValueType type =
        switch (String.valueOf(attribute.get("type"))) {
          case "boolean" -> ValueType.BOOLEAN;
          case "integer" -> ValueType.INTEGER;
          case "decimal", "money" -> ValueType.DECIMAL;
          case "date" -> ValueType.DATE;
          case "codes" -> ValueType.CODES;
          default -> ValueType.CODE;
        };
    return new Vocabulary.Name(String.valueOf(attribute.get("name")), type, Set.of());
  }

  private void gather(Object tree) {
    switch (tree) {
      case Map<?, ?> map ->
          map.forEach((key, value) -> {
            if (CONDITIONS.contains(String.valueOf(key))) {
              conditions.add(String.valueOf(value));
            } else if (FORMULA.equals(key)) {
              formulas.add(String.valueOf(value));
            } else {
              gather(value);
            }
          });
      case List<?> list -> list.forEach(this::gather);
      default -> {}
    }
  }
}
