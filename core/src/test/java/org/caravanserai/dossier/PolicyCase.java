package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caravanserai.profile.Profile;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.TextFile;
import org.caravanserai.reading.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * What one policy must say of some facts on a day.
 *
 * @param given the facts, read as those of a profile
 * @param expect applies, does_not_apply or undetermined
 * @param tiers null when the case does not speak of them, and so are the others
 */
record PolicyCase(
    String name,
    String policy,
    LocalDate asOf,
    Profile given,
    String expect,
    @Nullable List<String> tiers,
    @Nullable List<String> needs,
    @Nullable BigDecimal worthUsd,
    boolean humanCheck) {
  private static final int LARGEST_FILE = 1 << 20;
  private static final List<String> VERDICTS = List.of("applies", "does_not_apply", "undetermined");

  /** The cases of a file; a mistake in it fails the test. */
  static List<PolicyCase> read(Path file) {
    Mistakes mistakes = new Mistakes();
    String text = TextFile.text(file, file.toString(), LARGEST_FILE, mistakes);
    Node root = text == null ? null : YamlReader.read(file.toString(), text, mistakes);
    List<PolicyCase> cases = new ArrayList<>();
    if (root instanceof Node.Sequence(_, List<Node> items)) {
      items.forEach(item -> cases.add(of(Fields.of(item, mistakes), mistakes)));
    }
    if (!mistakes.isEmpty() || cases.isEmpty()) {
      throw new AssertionError(file + " holds no list of sound cases: " + mistakes.sorted());
    }
    return cases;
  }

  private static PolicyCase of(Fields fields, Mistakes mistakes) {
    String name = fields.text("name");
    PolicyCase policyCase =
        new PolicyCase(
            name,
            fields.id("policy"),
            fields.day("as-of", fields.place()),
            Shipped.profile(name, profileText(name, fields.entries("given"))),
            fields.oneOf("expect", VERDICTS),
            words(fields, "tier", mistakes),
            words(fields, "needs", mistakes),
            fields.has("worth-usd") ? new BigDecimal(fields.text("worth-usd")) : null,
            fields.flag("human-check", false));
    fields.done();
    return policyCase;
  }

  private static @Nullable List<String> words(Fields fields, String key, Mistakes mistakes) {
    return switch (fields.find(key)) {
      case null -> null;
      case Node.Sequence(_, List<Node> items) -> items.stream().map(PolicyCase::text).toList();
      case Node node -> {
        mistakes.add(node.place(), "'" + key + "' is no list", "write [a, b]");
        yield List.of();
      }
    };
  }

  private static String profileText(String name, Map<String, Node.Entry> given) {
    StringBuilder text =
        new StringBuilder("project: \"" + name.replace("\"", "'") + "\"\nfacts:\n");
    if (given.isEmpty()) {
      text.append("  {}\n");
    }
    given.forEach((attribute, entry) ->
        text.append("  ").append(attribute).append(": ").append(value(entry.value())).append('\n'));
    return text.toString();
  }

  private static String value(Node node) {
    return switch (node) {
      case Node.Scalar scalar when scalar.plain() -> scalar.text();
      case Node.Scalar scalar -> "'" + scalar.text() + "'";
      case Node.Sequence(_, List<Node> items) ->
          items.stream().map(PolicyCase::value).toList().toString();
      case Node.Mapping mapping -> throw new AssertionError(mapping.place() + " is no value");
    };
  }

  private static String text(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
