package org.caravanserai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeArgumentsTest {
  @Test
  void each_argument_is_a_setting() throws ServeArguments.Refused {
    assertThat(ServeArguments.of("--demo", "--port", "9000", "--data", "/srv/house").settings())
        .containsExactly("--serai.demo=true", "--server.port=9000", "--serai.data=/srv/house");
  }

  @Test
  void a_demo_has_a_folder_of_its_own() throws ServeArguments.Refused {
    assertThat(ServeArguments.of("--demo").defaults()).containsEntry("serai.data", "data-demo");
    assertThat(ServeArguments.of().defaults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port|--port needs a value",
        "--port 0|it must be from 1 to 65535",
        "--port 65536|it must be from 1 to 65535",
        "--port 8o8o|it must be from 1 to 65535",
        "--data --demo|--data needs a value",
        "--server.port=1|is not an argument of serve",
      })
  void what_cannot_be_is_refused_with_what_is_wanted(String arguments, String why) {
    assertThatThrownBy(() -> ServeArguments.of(arguments.split(" ", -1)))
        .isInstanceOf(ServeArguments.Refused.class)
        .hasMessageContaining(why);
  }

  @Test
  void the_log_is_plain_or_has_a_form_that_is_known() throws ServeArguments.Refused {
    ServeArguments.requireLogFormat(null);
    ServeArguments.requireLogFormat("");
    ServeArguments.requireLogFormat("ecs");
    assertThatThrownBy(() -> ServeArguments.requireLogFormat("xml"))
        .hasMessageContaining("SERAI_LOG_FORMAT is 'xml'; it must be one of ecs, gelf, logstash");
  }
}
