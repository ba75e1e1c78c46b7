package org.caravanserai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caravanserai.platform.KnownSettings.Setting;
import org.caravanserai.platform.house.SettingRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.DurationStyle;

/** The page on settings is written from the records that hold them, and their bounds are true. */
class ConfigurationPageTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Path PAGE = ROOT.resolve("docs/reference/configuration.md");
  private static final Path SOURCES = ROOT.resolve("platform/src/main/java");
  private static final String BEGIN = "<!-- generated: settings -->\n";
  private static final String END = "<!-- end of settings -->";
  private static final Pattern BOUNDS = Pattern.compile("; ([0-9,]+\\w*) to ([0-9,]+\\w*)$");
  private static final Pattern VARIABLE = Pattern.compile("(?m)^\\| `(SERAI_[A-Z_]+)` \\|");

  private static final List<Setting> SETTINGS = Settings.all();

  @Test
  void the_page_names_each_setting_with_its_default_and_its_bounds() throws IOException {
    String table =
        "| setting | variable | type | default | bounds | meaning |\n|---|---|---|---|---|---|\n"
            + SETTINGS.stream()
                .map(ConfigurationPageTest::row)
                .collect(Collectors.joining("\n", "", "\n"));
    String page = Files.readString(PAGE);
    String expected =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.writeString(PAGE, expected);
      return;
    }
    assertThat(page)
        .as("%s; to write it: ./build -pl platform -am -Dserai.docs.write=true verify", PAGE)
        .isEqualTo(expected);
  }

  @Test
  void a_setting_may_be_at_its_bounds_and_not_beyond() {
    Set<String> bounded = new TreeSet<>();
    for (Setting setting : SETTINGS) {
      bounds(setting)
          .ifPresent(bounds -> {
            bounded.add(setting.name());
            bind(setting, bounds.getFirst());
            bind(setting, bounds.getLast());
            for (String beyond : List.of(less(bounds.getFirst()), more(bounds.getLast()))) {
              assertThatThrownBy(() -> bind(setting, beyond))
                  .as("%s=%s", setting.name(), beyond)
                  .hasRootCauseInstanceOf(SettingRefused.class)
                  .rootCause()
                  .hasMessageContaining(setting.name());
            }
          });
    }
    assertThat(bounded)
        .as("numbers and durations without bounds")
        .containsAll(
            SETTINGS.stream()
                .filter(setting -> isNumber(setting) || isDuration(setting))
                .map(Setting::name)
                .toList());
  }

  @Test
  void every_variable_is_on_the_page() throws IOException {
    String page = Files.readString(PAGE);
    Set<String> named =
        VARIABLE
            .matcher(page)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(new TreeSet<>(KnownSettings.SERVER_VARIABLES));
  }

  private static String row(Setting setting) {
    String meaning = meaning(setting);
    return "| `%s` | `%s` | %s | %s | %s | %s |"
        .formatted(
            setting.name(),
            setting.variable(),
            type(setting),
            preset(setting).map(text -> "`" + text + "`").orElse(""),
            bounds(setting).map(bounds -> String.join(" to ", bounds)).orElse(""),
            BOUNDS.matcher(meaning).replaceFirst(""));
  }

  private static String type(Setting setting) {
    Class<?> type = setting.component().getType();
    if (isNumber(setting)) {
      return "whole number";
    }
    if (isDuration(setting)) {
      return "duration";
    }
    if (type == Path.class) {
      return "folder";
    }
    return type == boolean.class ? "true or false" : "text";
  }

  private static boolean isNumber(Setting setting) {
    Class<?> type = setting.component().getType();
    return type == int.class || type == long.class;
  }

  private static boolean isDuration(Setting setting) {
    return setting.component().getType() == Duration.class;
  }

  private static Optional<String> preset(Setting setting) {
    return Arrays.stream(setting.owner().getDeclaredConstructors()[0].getParameters())
        .filter(parameter -> parameter.getName().equals(setting.component().getName()))
        .findFirst()
        .map((Parameter parameter) -> parameter.getAnnotation(DefaultValue.class))
        .map(DefaultValue::value)
        .filter(values -> values.length == 1 && !values[0].isEmpty())
        .map(values -> values[0]);
  }

  /** The words of {@code @param} above the record. */
  private static String meaning(Setting setting) {
    Class<?> owner = setting.owner();
    String source = read(SOURCES.resolve(outermost(setting).getName().replace('.', '/') + ".java"));
    String before = source.substring(0, source.indexOf("record " + owner.getSimpleName() + "("));
    String words =
        before
            .substring(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/"))
            .replaceAll("(?m)^\\s*\\* ?", " ");
    for (String part : words.split("@param ", -1)) {
      String name = setting.component().getName() + " ";
      if (part.startsWith(name)) {
        String said = part.substring(name.length()).strip().replaceAll("\\s+", " ");
        return said.replaceAll("\\{@(?:link|code) #?([^}]*)}", "`$1`").replace("|", "\\|");
      }
    }
    throw new AssertionError(setting.name() + " has no @param in " + owner.getName());
  }

  private static Class<?> outermost(Setting setting) {
    Class<?> owner = setting.owner();
    return owner.getEnclosingClass() == null ? owner : owner.getEnclosingClass();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<List<String>> bounds(Setting setting) {
    Matcher bounds = BOUNDS.matcher(meaning(setting));
    return bounds.find()
        ? Optional.of(List.of(bounds.group(1), bounds.group(2)))
        : Optional.empty();
  }

  private static void bind(Setting setting, String value) {
    Class<?> record = outermost(setting);
    String prefix = record.getAnnotation(ConfigurationProperties.class).value();
    new Binder(new MapConfigurationPropertySource(Map.of(setting.name(), value.replace(",", ""))))
        .bindOrCreate(prefix, record);
  }

  private static String less(String bound) {
    return beyond(bound, -1);
  }

  private static String more(String bound) {
    return beyond(bound, 1);
  }

  private static String beyond(String bound, int step) {
    String plain = bound.replace(",", "");
    return plain.matches("[0-9]+")
        ? String.valueOf(Long.parseLong(plain) + step)
        : DurationStyle.detectAndParse(plain).plusMillis(step).toMillis() + "ms";
  }
}
