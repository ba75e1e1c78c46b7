package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caravanserai.manual.Manual;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** Whoever copies a command line from a page gets no error for it. */
class CommandLinesOfThePagesTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```[a-z]*\\n(.*?)^ *```");
  private static final Pattern LINE =
      Pattern.compile("(?m)^ *\\./serai((?: \\S+)*)(?:  +.*| +#.*)?$");

  /** What the script hands to the server's program, which this module does not know. */
  private static final Set<String> VERBS_OF_THE_SERVER = Set.of("serve", "backup", "restore");

  @Test
  void every_command_line_of_a_page_is_understood_and_names_files_that_exist() {
    List<String> wrong = new ArrayList<>();
    for (Path page : Manual.pages()) {
      String text = Manual.page(Manual.root().relativize(page).toString());
      BLOCK
          .matcher(text)
          .results()
          .forEach(block ->
              LINE.matcher(block.group(1))
                  .results()
                  .map(line -> line.group(1).strip())
                  .filter(line -> !VERBS_OF_THE_SERVER.contains(line.split(" ", 2)[0]))
                  .forEach(line ->
                      problem(line, text.substring(0, block.start(1)) + block.group(1))
                          .forEach(problem ->
                              wrong.add(page.getFileName() + ": serai " + line + ": " + problem))));
    }
    assertThat(wrong).isEmpty();
  }

  /** What is wrong with a command line, given what the page says up to its block. */
  private static List<String> problem(String line, String page) {
    String[] arguments = line.split(" +", -1);
    CommandLine serai = Serai.commandLine(Terminal.PLAIN, new PrintWriter(new StringWriter()));
    try {
      CommandLine.ParseResult parsed = serai.parseArgs(arguments);
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
      }
      return parsed.matchedArgs().stream()
          .flatMap(CommandLinesOfThePagesTest::files)
          .filter(file -> !isThere(file, page))
          .map(file -> "no " + file)
          .toList();
    } catch (ParameterException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** The files that an argument reads; what it writes need not exist. */
  private static Stream<String> files(ArgSpec argument) {
    boolean reads =
        Arrays.asList(argument.typeInfo().getAuxiliaryTypes()).contains(Path.class)
            && !argument.toString().contains("--out");
    return reads ? argument.stringValues().stream() : Stream.of();
  }

  private static boolean isThere(String file, String page) {
    String name = Pattern.quote(file) + "/?";
    String folder = Pattern.quote(String.valueOf(Path.of(file).getFileName())) + "/";
    return Files.exists(Manual.root().resolve(file))
        || Pattern.compile("`" + name + "`|(--out|serai ask) " + name + "\\s").matcher(page).find()
        || Pattern.compile("(?m)^(cp \\S+ " + name + "|" + folder + ")$").matcher(page).find();
  }
}
