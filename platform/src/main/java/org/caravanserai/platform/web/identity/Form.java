package org.caravanserai.platform.web.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * A form: what stands in its fields, and what is wrong with it.
 *
 * @param mistakes what is wrong, in the reader's language, by field
 * @param message what is wrong with the whole; null when nothing is
 */
public record Form(
    MultiValueMap<String, String> values, Map<String, String> mistakes, @Nullable String message) {
  /** A form that nobody has filled in. */
  public static final Form EMPTY = of(new LinkedMultiValueMap<>());

  static Form of(MultiValueMap<String, String> typed) {
    return new Form(typed, Map.of(), null);
  }

  /** What stands in a field; the empty text when nothing does. */
  public String value(String field) {
    String value = values.getFirst(field);
    return value == null ? "" : value;
  }

  /** Whether a choice of a field is taken. */
  public boolean has(String field, String choice) {
    return all(field).contains(choice);
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String mistake(String field) {
    return mistakes.get(field);
  }

  List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** The names that stand in the fields {@code FIELD.LANGUAGE}. */
  Map<String, String> names(String field) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : Messages.LANGUAGES) {
      names.put(language, value(field + "." + language));
    }
    return names;
  }

  Optional<UUID> id(String field) {
    try {
      return value(field).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value(field)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A whole number; -1 when there is none. */
  int number(String field) {
    return value(field).matches("[0-9]{1,9}") ? Integer.parseInt(value(field)) : -1;
  }

  /**
   * The same form with what is wrong with it. A refusal that is no matter of the form is thrown.
   */
  Form refused(Refusal refusal, Messages messages) {
    return switch (refusal) {
      case Refusal.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case Refusal.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case Refusal.Stale _ -> new Form(values, mistakes, messages.get("identity.refused.stale"));
      case Refusal.Conflict(String key) -> new Form(values, mistakes, messages.get(key));
      case Refusal.Invalid(List<Refusal.Fault> faults) -> withFaults(faults, messages);
    };
  }

  private Form withFaults(List<Refusal.Fault> faults, Messages messages) {
    Map<String, String> said = new LinkedHashMap<>();
    faults.forEach(fault ->
        said.putIfAbsent(fault.field(), messages.get(fault.key(), fault.parameters().toArray())));
    return new Form(values, said, messages.get("identity.refused.fields"));
  }
}
