package org.caravanserai.platform.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken and how they are kept: Argon2id with 19 MiB, two passes, one lane. A
 * password is 12 to 200 characters, no common one and no mere pattern; what kinds of characters it
 * has is its owner's choice (NIST SP 800-63B).
 */
@Component
class Passwords {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int KIBIBYTES = 19 << 10;
  private static final int PASSES = 2;
  private static final int LONGEST_PATTERN = 4;
  private static final int FEWEST_CHARACTERS = 5;

  /** Each takes {@link #KIBIBYTES} while it runs. */
  private static final int MOST_AT_ONCE = 8;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);
  private final Semaphore seats = new Semaphore(MOST_AT_ONCE);
  private final Set<String> common = common();
  private final String nobodys = Objects.requireNonNull(argon2.encode(Secrets.next()));

  /** What is wrong with a password as a new one; empty when nothing is. */
  Optional<Refusal.Fault> fault(String field, @Nullable String typed, String... about) {
    String password = plain(typed);
    if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > LONGEST) {
      return Optional.of(wrong(field, "identity.password.length", SHORTEST, LONGEST));
    }
    return isCommon(password) || isPattern(password) || isAbout(password, about)
        ? Optional.of(wrong(field, "identity.password.common"))
        : Optional.empty();
  }

  String hash(String password) {
    return inTurn(() -> Objects.requireNonNull(argon2.encode(plain(password))));
  }

  /** Compares; without a hash it takes as long and is wrong. */
  boolean matches(String password, Optional<String> hash) {
    String typed = plain(password.length() > LONGEST ? "" : password);
    boolean same = inTurn(() -> argon2.matches(typed, hash.orElse(nobodys)));
    return same && hash.isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    seats.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      seats.release();
    }
  }

  /** Two ways to type one character are one. */
  private static String plain(@Nullable String typed) {
    return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /** A common word, with digits and signs around it or letters replaced in the usual ways. */
  private boolean isCommon(String password) {
    String whole = password.toLowerCase(Locale.ROOT);
    String bare = whole.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return common.contains(whole)
        || common.contains(bare)
        || common.contains(undisguised(whole))
        || common.contains(undisguised(bare));
  }

  private static String undisguised(String word) {
    return word.replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('@', 'a')
        .replace('$', 's');
  }

  /** A few characters over and over, or a row of the keyboard or alphabet. */
  private static boolean isPattern(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.chars().distinct().count() < FEWEST_CHARACTERS) {
      return true;
    }
    for (int length = 1; length <= LONGEST_PATTERN; length++) {
      if (lower.equals(
          lower
              .substring(0, length)
              .repeat(lower.length() / length + 1)
              .substring(0, lower.length()))) {
        return true;
      }
    }
    String rows =
        "01234567890123456789qwertyuiopasdfghjklzxcvbnmabcdefghijklmnopqrstuvwxyz"
            + "йцукенгшщзхъфывапролджэячсмитьбю";
    return rows.contains(lower) || new StringBuilder(rows).reverse().indexOf(lower) >= 0;
  }

  /** Little more than the name or address of its owner or of the house. */
  private static boolean isAbout(String password, String... about) {
    String lower = password.toLowerCase(Locale.ROOT);
    for (String word : about) {
      String name = word.toLowerCase(Locale.ROOT).split("@", 2)[0];
      if (name.length() >= LONGEST_PATTERN
          && lower.contains(name)
          && lower.length() - name.length() < SHORTEST / 2) {
        return true;
      }
    }
    return lower.contains("caravanserai")
        && lower.length() - "caravanserai".length() < SHORTEST / 2;
  }

  private static Refusal.Fault wrong(String field, String key, Object... parameters) {
    return new Refusal.Fault(field, key, List.of(parameters));
  }

  private static Set<String> common() {
    InputStream file =
        Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
