package org.caravanserai.platform.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.notice.ByMail;
import org.jspecify.annotations.Nullable;

/** Reads what people typed, and gathers every mistake in it. */
final class Fields {
  static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}\"<>()\\[\\],;:\\\\]{1,64}@[^\\s@\\p{Cntrl}\"<>()\\[\\],;:\\\\]+");
  private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

  private final List<Refusal.Fault> faults = new ArrayList<>();

  /** An address in the one form in which it is compared; empty when it is none. */
  static Optional<String> email(@Nullable String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    return plain.length() <= LONGEST_EMAIL && EMAIL.matcher(plain).matches()
        ? Optional.of(plain)
        : Optional.empty();
  }

  String emailOf(String field, @Nullable String typed) {
    Optional<String> email = email(typed);
    if (email.isEmpty()) {
      fault(field, "identity.field.email");
    }
    return email.orElse("");
  }

  /** One line of text, with the spaces around it gone. */
  String line(String field, @Nullable String typed, int longest) {
    String line = typed == null ? "" : typed.strip();
    if (line.isEmpty() || line.length() > longest) {
      fault(field, "identity.field.line", longest);
    } else if (line.codePoints().anyMatch(Fields::isUnprintable)) {
      fault(field, "identity.field.printable");
    }
    return line;
  }

  /** Text of several lines. */
  String text(String field, @Nullable String typed, int longest) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty() || text.length() > longest) {
      fault(field, "identity.field.line", longest);
    } else if (text.codePoints().anyMatch(c -> c != '\n' && c != '\r' && isUnprintable(c))) {
      fault(field, "identity.field.printable");
    }
    return text;
  }

  /** A line break that is not one, a direction that is turned round, a zero byte. */
  private static boolean isUnprintable(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  /** Names by language; those left empty are left out. */
  Optional<Names> names(String field, @Nullable Map<String, String> typed) {
    Map<String, String> names = new TreeMap<>();
    if (typed != null) {
      typed.forEach((language, name) -> {
        if (!Messages.LANGUAGES.contains(language)) {
          fault(field + "." + language, "identity.field.language");
        } else if (name != null && !name.isBlank()) {
          names.put(language, line(field + "." + language, name, LONGEST_NAME));
        }
      });
    }
    if (names.isEmpty()) {
      fault(field, "identity.field.names");
      return Optional.empty();
    }
    return Optional.of(new Names(names));
  }

  /** A country code of ISO 3166. */
  String country(String field, @Nullable String typed) {
    String country = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(country)) {
      fault(field, "identity.field.country");
    }
    return country;
  }

  String language(String field, @Nullable String typed) {
    if (typed == null || !Messages.LANGUAGES.contains(typed)) {
      fault(field, "identity.field.language");
      return "en";
    }
    return typed;
  }

  ByMail byMail(String field, String typed) {
    for (ByMail choice : ByMail.values()) {
      if (choice.name().equals(typed)) {
        return choice;
      }
    }
    fault(field, "identity.field.by-mail");
    return ByMail.NEVER;
  }

  /** What matches a pattern; else the message says what is wanted. */
  String shaped(String field, @Nullable String typed, Pattern shape, String key) {
    String plain = typed == null ? "" : typed.strip();
    if (!shape.matcher(plain).matches()) {
      fault(field, key);
    }
    return plain;
  }

  void fault(String field, String key, Object... parameters) {
    faults.add(new Refusal.Fault(field, key, List.of(parameters)));
  }

  /** All that was found wrong; empty when nothing was. */
  Optional<Refusal> refusal() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Invalid(faults));
  }
}
