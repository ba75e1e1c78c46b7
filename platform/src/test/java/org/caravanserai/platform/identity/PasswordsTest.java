package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seven camels rest",
        "тихая дорога в Ош",
        "七匹骆驼在黄昏时分休息了呢",
        "choyxonada uchrashamiz",
        "correcthorse but not that one"
      })
  void a_sentence_in_any_script_is_taken(String password) {
    assertThat(fault(password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eleven char", "七匹骆驼休息"})
  void a_short_one_is_refused(String password) {
    assertThat(fault(password)).hasValue("identity.password.length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password123456",
        "p@ssw0rd1234!",
        "!!!administrator!!!",
        "qwertyuiop12",
        "123456789012",
        "abcdefghijklmnop",
        "йцукенгшщзхъ",
        "abcabcabcabcabc",
        "aaaaaaaaaaaaaaaa",
        "caravanserai1",
        "nigora.karimova1",
        "1qaz2wsx3edc4rfv"
      })
  void a_common_one_a_pattern_or_ones_own_name_is_refused(String password) {
    assertThat(fault(password)).hasValue("identity.password.common");
  }

  @Test
  void what_is_kept_is_argon2id_with_a_salt_of_its_own() {
    String hash = passwords.hash("seven camels rest");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("seven camels rest")).isNotEqualTo(hash);
    assertThat(passwords.matches("seven camels rest", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("seven camels rest.", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("seven camels rest", Optional.empty())).isFalse();
  }

  @Test
  void a_character_typed_in_two_ways_is_one() {
    String hash = passwords.hash("caf\u00e9 by the long road");
    assertThat(passwords.matches("cafe\u0301 by the long road", Optional.of(hash))).isTrue();
  }

  private Optional<String> fault(String password) {
    return passwords
        .fault("password", password, "nigora.karimova@example.org", "Nigora")
        .map(Refusal.Fault::key);
  }
}
