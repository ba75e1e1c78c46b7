package org.caravanserai.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.List;
import java.util.function.Function;

/**
 * Turns CEL text into {@link Condition}s and {@link Formula}s over one {@link Vocabulary}.
 *
 * <p>cel-java parses and type-checks; the checked tree is then translated to {@link Expression},
 * which has no loops. A text is at most {@value #LONGEST_TEXT} characters, nests at most {@value
 * #DEEPEST_NESTING} levels and uses the operators of {@code docs/reference/pack-format.md};
 * anything else is refused with its place, so that no condition can run long.
 */
public final class ConditionCompiler {
  /** The longest text that is read, in characters. */
  public static final int LONGEST_TEXT = 10_000;

  /** The deepest nesting that is read. */
  public static final int DEEPEST_NESTING = 60;

  /** How many problems of one text are told. */
  public static final int MOST_PROBLEMS = 10;

  /** The outcome of compiling one text. */
  public sealed interface Compiled<T> {}

  /** The text type-checks and lies within the language. */
  public record Accepted<T>(T value) implements Compiled<T> {}

  /** The text is refused, with at most {@value #MOST_PROBLEMS} reasons. */
  public record Refused<T>(List<Problem> problems) implements Compiled<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One reason why a text was refused.
   *
   * @param line 1-based line within the text
   * @param column 1-based column within the line
   * @param what what is wrong
   * @param remedy what to do
   */
  public record Problem(int line, int column, String what, String remedy) {}

  private final Vocabulary vocabulary;
  private final CelCompiler conditions;
  private final CelCompiler formulas;

  /** A compiler for texts over this vocabulary; building it costs more than compiling a text. */
  public ConditionCompiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.conditions = environment(vocabulary).setResultType(SimpleType.BOOL).build();
    this.formulas =
        environment(vocabulary)
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    "tier",
                    CelOverloadDecl.newGlobalOverload(
                        "tier_string", SimpleType.DOUBLE, SimpleType.STRING)))
            .setResultType(SimpleType.DOUBLE)
            .build();
  }

  /** Compiles a text that must be true, false or unknown. */
  public Compiled<Condition> condition(String text) {
    return compile(
        conditions,
        text,
        ast -> {
          Translation translation = new Translation(vocabulary, ast);
          Expression.Bool tree = translation.bool(ast.getExpr());
          return new Condition(text, tree, translation.attributes(), translation.series());
        });
  }

  /** Compiles a text that must be a number. */
  public Compiled<Formula> formula(String text) {
    return compile(
        formulas,
        text,
        ast -> {
          Translation translation = new Translation(vocabulary, ast);
          Expression.Num tree = translation.num(ast.getExpr());
          return new Formula(
              text, tree, translation.attributes(), translation.series(), translation.tierValues());
        });
  }

  private static CelCompilerBuilder environment(Vocabulary vocabulary) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(
                CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .maxParseRecursionDepth(DEEPEST_NESTING)
                    .maxExpressionCodePointSize(LONGEST_TEXT)
                    .build())
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    "date",
                    CelOverloadDecl.newGlobalOverload(
                        "date_string", SimpleType.TIMESTAMP, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                    "amount",
                    CelOverloadDecl.newGlobalOverload(
                        "amount_string", SimpleType.DOUBLE, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                    "within",
                    CelOverloadDecl.newMemberOverload(
                        "string_within_list",
                        SimpleType.BOOL,
                        SimpleType.STRING,
                        ListType.create(SimpleType.STRING)),
                    CelOverloadDecl.newMemberOverload(
                        "list_within_list",
                        SimpleType.BOOL,
                        ListType.create(SimpleType.STRING),
                        ListType.create(SimpleType.STRING))));
    vocabulary.names().forEach(name -> builder.addVar(name.name(), celType(name.type())));
    return builder;
  }

  private static CelType celType(ValueType type) {
    return switch (type) {
      case BOOLEAN -> SimpleType.BOOL;
      case INTEGER -> SimpleType.INT;
      case DECIMAL -> SimpleType.DOUBLE;
      case DATE -> SimpleType.TIMESTAMP;
      case CODE -> SimpleType.STRING;
      case CODES -> ListType.create(SimpleType.STRING);
    };
  }

  private <T> Compiled<T> compile(
      CelCompiler compiler, String text, Function<CelAbstractSyntaxTree, T> translate) {
    if (text.length() > LONGEST_TEXT) {
      return new Refused<>(
          List.of(
              new Problem(
                  1,
                  1,
                  "the condition has " + text.length() + " characters",
                  "split it into criteria of at most " + LONGEST_TEXT + " characters")));
    }
    CelValidationResult result = compiler.compile(text);
    if (result.hasError()) {
      return new Refused<>(problems(result.getErrors(), text));
    }
    try {
      return new Accepted<>(translate.apply(result.getAst()));
    } catch (Translation.OutsideLanguage e) {
      return new Refused<>(List.of(e.problem()));
    } catch (CelValidationException e) {
      return new Refused<>(problems(e.getErrors(), text));
    }
  }

  /**
   * The first problems. Functions that the language does not have come alone: the names that a
   * comprehension would bind are no attributes, and no news.
   */
  private List<Problem> problems(List<CelIssue> issues, String text) {
    List<CelIssue> calls = issues.stream().filter(issue -> isAtCall(issue, text)).toList();
    return (calls.isEmpty() ? issues : calls)
        .stream().limit(MOST_PROBLEMS).map(issue -> problem(issue, !calls.isEmpty())).toList();
  }

  private Problem problem(CelIssue issue, boolean atCall) {
    String message = issue.getMessage().lines().findFirst().orElse("");
    Remedies.Advice advice = Remedies.on(message, atCall, vocabulary);
    return new Problem(
        Math.max(1, issue.getSourceLocation().getLine()),
        Math.max(1, issue.getSourceLocation().getColumn() + 1),
        advice.what(),
        advice.remedy());
  }

  /** Whether the issue is about an undeclared function: cel-java then points at its parenthesis. */
  private static boolean isAtCall(CelIssue issue, String text) {
    if (!issue.getMessage().startsWith("undeclared")) {
      return false;
    }
    CelSourceLocation place = issue.getSourceLocation();
    return text.lines()
        .skip(Math.max(0, place.getLine() - 1))
        .limit(1)
        .flatMapToInt(String::codePoints)
        .skip(Math.max(0, place.getColumn()))
        .limit(1)
        .anyMatch(c -> c == '(');
  }
}
