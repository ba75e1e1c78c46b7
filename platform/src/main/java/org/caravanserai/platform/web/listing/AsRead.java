package org.caravanserai.platform.web.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a form said when its writer opened it, by short digests of its parts. It travels with the
 * form, so that a form that comes back tells which parts its writer changed and which he left as he
 * read them. Fields that mean something together only, such as an amount and its unit, are one
 * part.
 */
final class AsRead {
  private static final int DIGEST_BYTES = 8;
  private static final Pattern ONE = Pattern.compile("([A-Za-z.]{1,30}):([0-9a-f]{16}) ");
  private static final Pattern SHAPE = Pattern.compile("(?:" + ONE + "){0,60}\\.");
  private static final Set<String> WHERE = Set.of("country", "region", "locode");
  private static final Set<String> JOINED = Set.of("capacity", "investment", "contact");

  private final @Nullable Map<String, String> digests;

  private AsRead(@Nullable Map<String, String> digests) {
    this.digests = digests;
  }

  /** Of fields as {@link Entered#of} gives them. */
  static AsRead of(MultiValueMap<String, String> fields) {
    Map<String, String> digests = new TreeMap<>();
    fields.keySet().stream()
        .map(AsRead::part)
        .forEach(part -> digests.put(part, digest(part, fields)));
    return new AsRead(digests);
  }

  /** As {@link #text} wrote it; from anything else nothing is known. */
  static AsRead parse(@Nullable String text) {
    if (text == null || !SHAPE.matcher(text).matches()) {
      return new AsRead(null);
    }
    Map<String, String> digests = new TreeMap<>();
    ONE.matcher(text).results().forEach(one -> digests.put(one.group(1), one.group(2)));
    return new AsRead(digests);
  }

  String text() {
    return digests == null
        ? ""
        : digests.entrySet().stream()
                .map(one -> one.getKey() + ":" + one.getValue() + " ")
                .collect(Collectors.joining())
            + ".";
  }

  /** Whether a part is surely as it was read. */
  boolean holds(String part, MultiValueMap<String, String> fields) {
    return digests != null
        && digests.getOrDefault(part, digest(part, Entered.NOTHING)).equals(digest(part, fields));
  }

  /** The part that a field belongs to. */
  static String part(String field) {
    String head = field.split("\\.", 2)[0];
    if (WHERE.contains(field)) {
      return "place";
    }
    boolean searches = field.equals(Entered.words(head));
    return searches || JOINED.contains(head) ? head : field;
  }

  private static String digest(String part, MultiValueMap<String, String> fields) {
    StringBuilder said = new StringBuilder();
    for (String field : new TreeSet<>(fields.keySet())) {
      if (part(field).equals(part)) {
        said.append(field).append('\n');
        Entered.all(fields, field).stream()
            .sorted()
            .forEach(value -> said.append(value.length()).append(' ').append(value));
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(said.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
