package org.caravanserai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.caravanserai.message.Messages;
import org.caravanserai.platform.database.DatabaseRefusal.Reason;
import org.caravanserai.platform.house.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseRefusalTest {
  @ParameterizedTest
  @EnumSource
  void every_refusal_says_what_is_wrong_and_what_to_do_in_every_language(Reason reason) {
    var refusal = new DatabaseRefusal(reason, "one", "two", "three");

    for (var language : Messages.LANGUAGES) {
      var messages = Wording.in(language);
      assertThat(refusal.whatIsWrong(messages)).isNotBlank().doesNotContain("{");
      assertThat(refusal.whatToDo(messages)).isNotBlank().doesNotContain("{");
    }
  }
}
