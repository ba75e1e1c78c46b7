package org.caravanserai.platform;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caravanserai.platform.house.SettingRefused;
import org.caravanserai.reading.Spelling;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Refuses settings of the house that nobody reads, before anything is opened: a name written wrong
 * must not go unseen. System properties are the launcher's and are not looked at.
 */
@Component
class KnownSettings implements BeanFactoryPostProcessor, EnvironmentAware {
  private static final String PREFIX = "serai.";
  private static final String VARIABLE = "SERAI_";

  /** Settings that no record of settings holds: read before there are any, or by a placeholder. */
  private static final Set<String> OTHERS = Set.of("serai.demo", "serai.home", "serai.build");

  /** Variables of the server that stand for no setting of their name. */
  static final Set<String> SERVER_VARIABLES =
      Set.of("SERAI_PORT", "SERAI_LOG_FORMAT", "SERAI_JAVA_OPTS");

  /** Variables of the commands, which may be set where the server is started. */
  private static final Set<String> COMMAND_VARIABLES =
      Set.of(
          "SERAI_CACHE",
          "SERAI_COLUMNS",
          "SERAI_DEBUG",
          "SERAI_PROGRESS",
          "SERAI_SERVER",
          "SERAI_TOKEN",
          "SERAI_TTY");

  /**
   * One setting.
   *
   * @param name such as {@code serai.api.per-minute}
   * @param owner the record that holds it
   * @param component its name there
   */
  record Setting(String name, Class<?> owner, RecordComponent component) {
    /** As a variable of the environment. */
    String variable() {
      return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
  }

  private @Nullable Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    if (environment instanceof ConfigurableEnvironment given) {
      check(of(beans), given);
    }
  }

  /** The settings that the house's records hold, by name. */
  static List<Setting> of(ConfigurableListableBeanFactory beans) {
    Map<String, Setting> settings = new TreeMap<>();
    for (String bean : beans.getBeanDefinitionNames()) {
      ownClass(beans.getBeanDefinition(bean).getBeanClassName())
          .ifPresent(type -> {
            ConfigurationProperties found =
                AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
            if (found != null && type.isRecord()) {
              list(found.value(), type).forEach(setting -> settings.put(setting.name(), setting));
            }
          });
    }
    return List.copyOf(settings.values());
  }

  private static Optional<Class<?>> ownClass(@Nullable String name) {
    return name != null && name.startsWith(Platform.class.getPackageName() + ".")
        ? Optional.of(ClassUtils.resolveClassName(name, null))
        : Optional.empty();
  }

  private static List<Setting> list(String prefix, Class<?> type) {
    List<Setting> settings = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + dashed(component.getName());
      if (component.getType().isRecord()) {
        settings.addAll(list(name, component.getType()));
      } else {
        settings.add(new Setting(name, type, component));
      }
    }
    return settings;
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Refuses the first setting that is given and not known. */
  static void check(List<Setting> known, ConfigurableEnvironment environment) {
    Set<String> names =
        known.stream().map(Setting::name).collect(Collectors.toCollection(TreeSet::new));
    names.addAll(OTHERS);
    Set<String> variables =
        known.stream().map(Setting::variable).collect(Collectors.toCollection(TreeSet::new));
    variables.addAll(SERVER_VARIABLES);
    variables.addAll(COMMAND_VARIABLES);
    environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .map(source -> (EnumerablePropertySource<?>) source)
        .filter(source ->
            !source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME))
        .flatMap(source -> java.util.Arrays.stream(source.getPropertyNames()))
        .sorted()
        .forEach(given -> {
          if (given.startsWith(PREFIX)) {
            require("setting", given, names);
          }
          if (given.startsWith(VARIABLE)) {
            require("variable", given, variables);
          }
        });
  }

  private static void require(String what, String given, Set<String> known) {
    if (known.stream().noneMatch(name -> plain(name).equals(plain(given)))) {
      throw new SettingRefused(
          "There is no " + what + " " + given,
          Spelling.nearest(given, known).stream()
              .findFirst()
              .map(near -> "did you mean " + near + "? Otherwise take it away")
              .orElse("take it away"));
    }
  }

  /** A name as Spring Boot compares it: case and hyphens do not count. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace('_', '.').replace(".", "");
  }
}
