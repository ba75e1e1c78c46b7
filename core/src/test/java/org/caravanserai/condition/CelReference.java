package org.caravanserai.condition;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same conditions run by cel-java's own planner: what our evaluation is held to. A reference
 * amount without value stands as an unknown variable: were it an error, the planner's {@code ==}
 * would take it for an unequal value.
 */
final class CelReference {
  /** An answer of CEL: a Boolean, a Double, or null when unknown for lack of these names. */
  record Answer(@Nullable Object value, Set<String> unknown) {}

  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
  private static final CelType STRINGS = ListType.create(SimpleType.STRING);

  private final CelCompiler compiler = compiler();
  private final CelRuntime runtime;
  private final Set<String> missing;

  CelReference(ImmutableMap<String, Double> amounts) {
    missing = new TreeSet<>(RandomConditions.VOCABULARY.series());
    missing.removeAll(amounts.keySet());
    runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "date",
                    CelFunctionBinding.from(
                        "date_string", String.class, text -> instant(LocalDate.parse(text)))))
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "amount", CelFunctionBinding.from("amount_string", String.class, amounts::get)))
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "within",
                    CelFunctionBinding.from(
                        "string_within_list",
                        String.class,
                        List.class,
                        (code, prefixes) -> begins(code, prefixes)),
                    CelFunctionBinding.from(
                        "list_within_list",
                        List.class,
                        List.class,
                        (codes, prefixes) -> anyBegins(codes, prefixes))))
            .build();
  }

  Program program(String text) throws CelValidationException, CelEvaluationException {
    return runtime.createProgram(compiler.compile(withoutMissingAmounts(text)).getAst());
  }

  Answer eval(Program program, Map<String, ?> facts) throws CelEvaluationException {
    Object result = program.eval(variables(facts));
    return result instanceof CelUnknownSet unknown
        ? new Answer(null, names(unknown))
        : new Answer(result, Set.of());
  }

  private String withoutMissingAmounts(String text) {
    return missing.stream()
        .reduce(text, (all, id) -> all.replace("amount('" + id + "')", variable(id)));
  }

  private static String variable(String series) {
    return "amount_" + series.replace('.', '_');
  }

  private PartialVars variables(Map<String, ?> facts) {
    Map<String, Object> known = new HashMap<>();
    facts.forEach((name, value) -> known.put(name, celValue(name, value)));
    return PartialVars.of(
        known,
        Stream.concat(
                RandomConditions.VOCABULARY.names().stream()
                    .map(Vocabulary.Name::name)
                    .filter(name -> !facts.containsKey(name)),
                missing.stream().map(CelReference::variable))
            .map(CelAttributePattern::create)
            .toArray(CelAttributePattern[]::new));
  }

  private static Object celValue(String name, Object value) {
    return switch (value) {
      case BigDecimal number when isInteger(name) -> number.longValueExact();
      case BigDecimal number -> number.doubleValue();
      case LocalDate day -> instant(day);
      case Set<?> codes -> List.copyOf(codes);
      default -> value;
    };
  }

  private static boolean isInteger(String name) {
    Vocabulary.Name found = RandomConditions.VOCABULARY.find(name);
    return found != null && found.type() == ValueType.INTEGER;
  }

  private Set<String> names(CelUnknownSet unknown) {
    Set<String> names = new TreeSet<>();
    unknown.attributes().forEach(attribute -> names.add(attribute.toString()));
    missing.stream()
        .filter(id -> names.remove(variable(id)))
        .map(id -> "amount:" + id)
        .toList()
        .forEach(names::add);
    return names;
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static boolean begins(String code, Collection<?> prefixes) {
    return prefixes.stream().anyMatch(prefix -> code.startsWith((String) prefix));
  }

  private static boolean anyBegins(Collection<?> codes, Collection<?> prefixes) {
    return codes.stream().anyMatch(code -> begins((String) code, prefixes));
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .addFunctionDeclarations(
                function("date", SimpleType.TIMESTAMP),
                function("amount", SimpleType.DOUBLE),
                CelFunctionDecl.newFunctionDeclaration(
                    "within",
                    CelOverloadDecl.newMemberOverload(
                        "string_within_list", SimpleType.BOOL, SimpleType.STRING, STRINGS),
                    CelOverloadDecl.newMemberOverload(
                        "list_within_list", SimpleType.BOOL, STRINGS, STRINGS)));
    RandomConditions.VOCABULARY.names().forEach(n -> builder.addVar(n.name(), type(n.type())));
    RandomConditions.VOCABULARY
        .series()
        .forEach(id -> builder.addVar(variable(id), SimpleType.DOUBLE));
    return builder.build();
  }

  private static CelFunctionDecl function(String name, CelType result) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name + "_string", result, SimpleType.STRING));
  }

  private static CelType type(ValueType type) {
    return switch (type) {
      case BOOLEAN -> SimpleType.BOOL;
      case INTEGER -> SimpleType.INT;
      case DECIMAL -> SimpleType.DOUBLE;
      case DATE -> SimpleType.TIMESTAMP;
      case CODE -> SimpleType.STRING;
      case CODES -> STRINGS;
    };
  }
}
