package org.caravanserai.cli;

import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caravanserai.reading.Fields;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * The command of the house. Exit codes: 0 done, 1 internal error, 2 the input is wrong, 3 the
 * server failed.
 */
@Command(
    name = "serai",
    resourceBundle = Help.BUNDLE,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class Serai {
  static final int DONE = 0;
  static final int INTERNAL_ERROR = 1;
  static final int INPUT_WRONG = 2;
  static final int SERVER_FAILED = 3;

  private static final Map<String, Class<?>> VERBS = verbs();

  private Serai() {}

  private static Map<String, Class<?>> verbs() {
    Map<String, Class<?>> verbs = new LinkedHashMap<>();
    verbs.put("ask", AskCommand.class);
    verbs.put("dossier", DossierCommand.class);
    verbs.put("policies", PoliciesCommand.class);
    verbs.put("plan", PlanCommand.class);
    verbs.put("route", RouteCommand.class);
    verbs.put("check", CheckCommand.class);
    verbs.put("explain", ExplainCommand.class);
    verbs.put("search", SearchCommand.class);
    verbs.put("diff", DiffCommand.class);
    verbs.put("cases", CasesCommand.class);
    verbs.put("verify-case", VerifyCaseCommand.class);
    verbs.put("generate-completion", GenerateCompletion.class);
    verbs.put("help", HelpCommand.class);
    return Collections.unmodifiableMap(verbs);
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    int exitCode = run(Surroundings.of(System.getenv()), in, out, err, arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** Runs one command that is given nothing to read. */
  static int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... arguments) {
    return run(surroundings, Reader.nullReader(), out, err, arguments);
  }

  /**
   * Runs one command.
   *
   * @param in what a command that asks is answered
   * @return the exit code
   */
  static int run(
      Surroundings surroundings, Reader in, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = commandLine(surroundings, in, err, needed(arguments));
    line.setOut(out);
    line.setErr(err);
    line.setUsageHelpWidth(Math.min(surroundings.columns(), 100));
    line.setParameterExceptionHandler(Serai::explain);
    line.setExecutionExceptionHandler(
        (exception, command, _) -> explain(exception, command, surroundings.debug()));
    return arguments.length == 0 ? line.execute("--help") : line.execute(arguments);
  }

  /** The command line with all verbs, in the order in which help lists them. */
  static CommandLine commandLine(Surroundings surroundings, PrintWriter err) {
    return commandLine(surroundings, Reader.nullReader(), err, VERBS);
  }

  private static CommandLine commandLine(
      Surroundings surroundings, Reader in, PrintWriter err, Map<String, Class<?>> verbs) {
    CommandLine line = new CommandLine(new Serai(), new Commands(surroundings, in, err));
    verbs.forEach(line::addSubcommand);
    line.registerConverter(LocalDate.class, Serai::day);
    line.registerConverter(BigDecimal.class, Serai::number);
    return line;
  }

  /**
   * The verb that comes first, when it needs no other: picocli takes longer to learn all verbs than
   * some of them take to answer.
   */
  private static Map<String, Class<?>> needed(String... arguments) {
    Class<?> verb = arguments.length == 0 ? null : VERBS.get(arguments[0]);
    return verb == null || verb == HelpCommand.class || verb == GenerateCompletion.class
        ? VERBS
        : Map.of(arguments[0], verb);
  }

  private static LocalDate day(String text) {
    LocalDate day = Fields.day(text);
    if (day == null) {
      throw new TypeConversionException(Help.text("day.wrong", text));
    }
    return day;
  }

  private static BigDecimal number(String text) {
    BigDecimal number = Fields.number(text);
    if (number == null) {
      throw new TypeConversionException(Help.text("number.wrong", text));
    }
    return number;
  }

  private static int explain(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    command.getErr().println("serai: " + exception.getMessage());
    command.getErr().println(Help.text("see.help", command.getCommandSpec().qualifiedName()));
    return INPUT_WRONG;
  }

  private static int explain(Exception exception, CommandLine command, boolean debug) {
    if (exception instanceof InputRefused refused) {
      refused.lines().forEach(command.getErr()::println);
      return INPUT_WRONG;
    }
    if (exception instanceof ServerFailed failed) {
      command.getErr().println("serai: " + failed.getMessage());
      return SERVER_FAILED;
    }
    command.getErr().println(Help.text("internal.error", String.valueOf(exception)));
    if (debug) {
      exception.printStackTrace(command.getErr());
    }
    return INTERNAL_ERROR;
  }
}
