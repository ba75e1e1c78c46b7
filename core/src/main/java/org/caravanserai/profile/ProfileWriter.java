package org.caravanserai.profile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * Writes a profile in YAML: {@link ProfileReader} reads back an equal one. The first time that an
 * attribute is mentioned, its question stands above it as a comment; a file that would be too large
 * for the reader goes without.
 */
public final class ProfileWriter {
  private static final int LONGEST_COMMENT = 300;

  private final Knowledge knowledge;
  private final Entries entries;
  private final Remarks remarks;
  private final boolean questions;
  private final Set<String> explained = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * What the comments say.
   *
   * @param language that of the questions
   * @param head lines at the top of the file
   * @param unknown facts that were asked for and are not known; they are kept as comments
   */
  public record Remarks(String language, List<String> head, List<FactKey> unknown) {
    public Remarks {
      head = List.copyOf(head);
      unknown = List.copyOf(unknown);
    }
  }

  private ProfileWriter(Knowledge knowledge, Remarks remarks, boolean questions) {
    this.knowledge = knowledge;
    this.entries = new Entries(knowledge);
    this.remarks = remarks;
    this.questions = questions;
  }

  /** The text of a profile. */
  public static String write(Profile profile, Knowledge knowledge, Remarks remarks) {
    String text = new ProfileWriter(knowledge, remarks, true).text(profile);
    return text.getBytes(StandardCharsets.UTF_8).length <= ProfileReader.LARGEST_FILE
        ? text
        : new ProfileWriter(knowledge, remarks, false).text(profile);
  }

  /** The text of a profile without comments. */
  public static String bare(Profile profile, Knowledge knowledge) {
    Remarks none = new Remarks("en", List.of(), List.of());
    return new ProfileWriter(knowledge, none, false).text(profile);
  }

  private String text(Profile profile) {
    remarks.head().forEach(line -> comment("", line));
    line("project: " + YamlScalar.quoted(profile.project()));
    lineUnlessNull("as-of: ", profile.asOf());
    lineUnlessNull("start: ", profile.start());
    facts("", profile.facts(), null);
    if (!profile.consignments().isEmpty()) {
      line("consignments:");
      profile.consignments().forEach(this::consignment);
    }
    if (!profile.parties().isEmpty()) {
      line("parties:");
      profile.parties().forEach(this::party);
    }
    return out.toString();
  }

  private void consignment(Profile.Consignment consignment) {
    line("- id: " + YamlScalar.of(consignment.id()));
    line("  title: " + YamlScalar.quoted(consignment.title()));
    line("  from: " + YamlScalar.of(consignment.from()));
    line("  to: " + YamlScalar.of(consignment.to()));
    lineUnlessNull("  mass-tonnes: ", plain(consignment.massTonnes()));
    lineUnlessNull("  teu: ", plain(consignment.teu()));
    lineUnlessNull("  depart: ", consignment.depart());
    Map<String, Object> derived =
        entries.derived(consignment.from(), consignment.to(), consignment.depart());
    Map<String, Object> stated = new LinkedHashMap<>(consignment.facts());
    stated.entrySet().removeAll(derived.entrySet());
    facts("  ", stated, consignment.id());
  }

  private void party(Profile.Party party) {
    line("- name: " + YamlScalar.quoted(party.name()));
    line("  role: " + YamlScalar.of(party.role()));
    if (party.country() != null) {
      line("  country: " + YamlScalar.of(party.country()));
    }
  }

  private void facts(String indent, Map<String, Object> facts, @Nullable String consignment) {
    List<String> unknown =
        remarks.unknown().stream()
            .filter(key -> Objects.equals(key.consignment(), consignment))
            .map(FactKey::attribute)
            .toList();
    if (!facts.isEmpty()) {
      line(indent + "facts:");
    }
    facts.forEach((name, value) -> {
      question(indent + "  ", name);
      line(indent + "  " + YamlScalar.of(name) + ": " + value(value));
    });
    unknown.forEach(name -> {
      question(indent + "  ", name);
      comment(indent + "  ", name + ": ?");
    });
  }

  private void question(String indent, String name) {
    Attribute attribute = knowledge.contents().attributes().get(name);
    if (questions && attribute != null && explained.add(name)) {
      comment(indent, attribute.question().in(remarks.language()));
    }
  }

  private static String value(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case Set<?> codes ->
          codes.stream()
              .map(code -> YamlScalar.of(code.toString()))
              .collect(Collectors.joining(", ", "[", "]"));
      case String text -> YamlScalar.of(text);
      default -> value.toString();
    };
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  /** One comment line, whatever the text holds. */
  private void comment(String indent, String text) {
    String flat = Mistake.oneLine(text.replaceAll("\\s+", " ").strip());
    int length = flat.codePointCount(0, flat.length());
    int end = flat.offsetByCodePoints(0, Math.min(length, LONGEST_COMMENT));
    line(indent + "# " + YamlScalar.printable(flat.substring(0, end)));
  }

  private void lineUnlessNull(String key, @Nullable Object value) {
    if (value != null) {
      line(key + value);
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
