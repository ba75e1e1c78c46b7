package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.manual.Manual;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page on commands says what the command line takes. */
class CommandsPageTest {
  private static final String PAGE = "docs/reference/cli.md";
  private static final Set<String> SHIPPED_WITH_PICOCLI = Set.of("help", "generate-completion");
  private static final Pattern DEFAULT = Pattern.compile(" ?Default: (.*?)\\.?$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `?([A-Za-z0-9_]+)`? \\|");

  private final Map<String, CommandLine> verbs = verbs();

  @Test
  void verbs_and_options_are_those_of_the_command_line() {
    Manual.hold(PAGE, Map.of("verbs", index(), "each verb", sections(), "options", options()));
  }

  @Test
  void exit_codes_are_those_of_the_command() throws IllegalAccessException {
    Set<String> codes = new TreeSet<>();
    for (Field field : Serai.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == int.class) {
        codes.add(String.valueOf(field.getInt(null)));
      }
    }
    assertThat(firstColumn("Exit codes")).isEqualTo(codes);
  }

  @Test
  void variables_are_those_that_the_product_looks_at() {
    Set<String> looked = new TreeSet<>();
    Watched environment = new Watched(looked);
    environment.put("SERAI_TTY", "");
    Surroundings.of(environment);
    String scripts =
        Stream.of("serai", "build", ".launch/jdk.sh", ".launch/start.sh")
            .map(Manual::page)
            .collect(Collectors.joining());
    Pattern.compile("\\$\\{([A-Z_]+):?[-=]")
        .matcher(scripts)
        .results()
        .forEach(found -> looked.add(found.group(1)));
    looked.removeAll(Set.of("HOME"));

    assertThat(firstColumn("Environment")).isEqualTo(looked);
  }

  /** Remembers what was looked up. */
  private static final class Watched extends HashMap<String, String> {
    private static final long serialVersionUID = 1L;
    private final transient Set<String> looked;

    Watched(Set<String> looked) {
      this.looked = looked;
    }

    @Override
    @SuppressWarnings("NullAway")
    public String get(Object key) {
      looked.add(key.toString());
      return super.get(key);
    }

    @Override
    public String getOrDefault(Object key, String otherwise) {
      looked.add(key.toString());
      return super.getOrDefault(key, otherwise);
    }

    @Override
    public boolean containsKey(Object key) {
      looked.add(key.toString());
      return super.containsKey(key);
    }
  }

  private static Set<String> firstColumn(String heading) {
    String page = Manual.page(PAGE);
    String section = page.substring(page.indexOf("## " + heading + "\n") + 3);
    int end = section.indexOf("\n## ");
    Set<String> cells = new TreeSet<>();
    ROW.matcher(end < 0 ? section : section.substring(0, end))
        .results()
        .forEach(row -> cells.add(row.group(1)));
    cells.removeAll(Set.of("code", "variable"));
    return cells;
  }

  private static Map<String, CommandLine> verbs() {
    CommandLine serai = Serai.commandLine(Terminal.PLAIN, new PrintWriter(new StringWriter()));
    Map<String, CommandLine> verbs = new LinkedHashMap<>(serai.getSubcommands());
    verbs.keySet().removeAll(SHIPPED_WITH_PICOCLI);
    return verbs;
  }

  private String index() {
    StringBuilder table = new StringBuilder("| verb | what it does |\n|---|---|\n");
    verbs.forEach((verb, command) ->
        table.append("| [`" + verb + "`](#" + verb + ") | " + header(command) + " |\n"));
    return table.toString();
  }

  private String sections() {
    StringBuilder sections = new StringBuilder();
    verbs.forEach((verb, command) -> sections.append(section(verb, command)));
    return sections.append("\n").toString();
  }

  private static String section(String verb, CommandLine command) {
    List<PositionalParamSpec> parameters = command.getCommandSpec().positionalParameters();
    StringBuilder section = new StringBuilder("\n### " + verb + "\n\n");
    section.append(header(command)).append("\n\n");
    section.append("`serai " + verb);
    parameters.forEach(parameter -> section.append(" " + shown(parameter)));
    section.append("`\n");
    parameters.forEach(parameter ->
        section.append("\n- `" + parameter.paramLabel() + "`: " + description(parameter)));
    List<String> options =
        options(command).map(option -> "[`" + option.longestName() + "`](#options)").toList();
    if (!options.isEmpty()) {
      section.append("\n- Options: " + String.join(", ", options));
    }
    List<String> examples =
        Arrays.stream(command.getCommandSpec().usageMessage().footer())
            .filter(line -> line.startsWith("  serai "))
            .map(line -> "./" + line.strip())
            .toList();
    if (!examples.isEmpty()) {
      section.append("\n\n```\n" + String.join("\n", examples) + "\n```");
    }
    return section.append("\n").toString();
  }

  private static String shown(PositionalParamSpec parameter) {
    String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
    return parameter.required() ? label : "[" + label + "]";
  }

  private static Stream<OptionSpec> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden());
  }

  private String options() {
    Map<String, List<String>> users = new LinkedHashMap<>();
    verbs.forEach((verb, command) ->
        options(command)
            .forEach(
                option -> users.computeIfAbsent(row(option), _ -> new ArrayList<>()).add(verb)));
    StringBuilder table =
        new StringBuilder("| option | meaning | default | of |\n|---|---|---|---|\n");
    users.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(row -> table.append(row.getKey() + " " + of(row.getValue()) + " |\n"));
    return table.toString();
  }

  private static String of(List<String> users) {
    return String.join(", ", users);
  }

  private static String row(OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(" "));
    String label =
        option.arity().max() == 0
            ? ""
            : " `"
                + option.paramLabel().replace("|", "\\|")
                + (option.arity().max() > 1 ? "…" : "")
                + "`";
    return "| " + names + label + " | " + meaning(option) + " | " + preset(option) + " |";
  }

  private static String meaning(OptionSpec option) {
    String text = DEFAULT.matcher(description(option)).replaceFirst("");
    Class<?> type = option.typeInfo().getType();
    if (!type.isEnum()
        || Arrays.stream(type.getEnumConstants()).allMatch(v -> text.contains(v.toString()))) {
      return text;
    }
    return text
        + " One of "
        + Arrays.stream(type.getEnumConstants())
            .map(value -> "`" + value + "`")
            .collect(Collectors.joining(", "))
        + ".";
  }

  /** The default of the model; where it has none, the words of the description. */
  private static String preset(OptionSpec option) {
    var told = DEFAULT.matcher(description(option)).results().findFirst();
    Object initial = option.initialValue();
    boolean silent =
        initial == null || initial instanceof Collection<?> || Boolean.FALSE.equals(initial);
    if (silent) {
      return told.map(found -> found.group(1)).orElse("");
    }
    told.ifPresent(
        found -> assertThat(found.group(1)).as(option.longestName()).isEqualTo(initial.toString()));
    return "`" + initial + "`";
  }

  private static String description(ArgSpec argument) {
    return String.join(" ", argument.description()).replace("|", "\\|");
  }

  private static String header(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().header());
  }
}
