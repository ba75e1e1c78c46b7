package org.caravanserai.platform.web.dossiers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Refusal;

/**
 * What stands in the fields of a form, and what is wrong with them, by field.
 *
 * @param message what is wrong with the whole; empty when nothing is
 */
public record EntryForm(
    Map<String, String> values, Map<String, List<String>> mistakes, String message) {
  static final EntryForm EMPTY = new EntryForm(Map.of(), Map.of(), "");

  public EntryForm {
    values = Map.copyOf(values);
    mistakes = Map.copyOf(mistakes);
  }

  static EntryForm of(Map<String, String> values) {
    return new EntryForm(values, Map.of(), "");
  }

  /** The same form with why its entries are refused. */
  EntryForm refused(Map<String, List<Refusal>> byField, Messages messages) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    byField.forEach(
        (field, reasons) -> said.put(field, EntrySaid.of(value(field), reasons, messages)));
    return new EntryForm(values, said, messages.get("dossiers.form.refused"));
  }

  /** The same form with what is wrong with the whole. */
  EntryForm saying(String what) {
    return new EntryForm(values, mistakes, what);
  }

  /** What stands in a field; empty when nothing does. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What is wrong with a field; empty when nothing is. */
  public List<String> mistakes(String field) {
    return mistakes.getOrDefault(field, List.of());
  }

  /** Whether something is wrong with a field. */
  public boolean isWrong(String field) {
    return mistakes.containsKey(field);
  }
}
