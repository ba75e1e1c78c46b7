package org.caravanserai.profile;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.TextFile;
import org.caravanserai.reading.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads profiles, in YAML or JSON. A profile has at most {@value #LARGEST_FILE} bytes, {@value
 * #MOST_CONSIGNMENTS} consignments and {@value #MOST_PARTIES} parties. The format is in {@code
 * docs/how-to/write-a-profile.md}.
 */
public final class ProfileReader {
  /** The largest profile, in bytes. */
  public static final int LARGEST_FILE = 1 << 20;

  /** The most consignments of a profile. */
  public static final int MOST_CONSIGNMENTS = 50;

  /** The most parties of a profile. */
  public static final int MOST_PARTIES = 200;

  private final Knowledge knowledge;
  private final Mistakes mistakes = new Mistakes();
  private final Entries entries;
  private final FactReader factReader;

  private ProfileReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.entries = new Entries(knowledge);
    this.factReader = new FactReader(knowledge, entries, mistakes);
  }

  /** Reads the profile in a file. */
  public static ProfileResult read(Path file, Knowledge knowledge) {
    Mistakes mistakes = new Mistakes();
    String text = TextFile.text(file, file.toString(), LARGEST_FILE, mistakes);
    return text == null
        ? new ProfileResult.Refused(mistakes.sorted())
        : read(file.toString(), text, knowledge);
  }

  /**
   * Reads the profile in a text.
   *
   * @param shownAs how the text is called in mistakes
   */
  public static ProfileResult read(String shownAs, String text, Knowledge knowledge) {
    ProfileReader reader = new ProfileReader(knowledge);
    Node root = YamlReader.read(shownAs, text, reader.mistakes);
    Profile profile = root == null ? null : reader.profile(root);
    return profile == null || !reader.mistakes.isEmpty()
        ? new ProfileResult.Refused(reader.mistakes.sorted())
        : new ProfileResult.Accepted(profile);
  }

  private Profile profile(Node root) {
    Fields fields = Fields.of(root, mistakes);
    Profile profile =
        new Profile(
            name(fields, "project"),
            fields.findDay("as-of"),
            fields.findDay("start"),
            factReader.read(fields, "facts", false),
            consignments(fields),
            parties(fields));
    fields.done();
    return profile;
  }

  private String name(Fields fields, String key) {
    String name = fields.text(key);
    if (name.length() > Entries.LONGEST_NAME) {
      mistakes.add(
          fields.place(key),
          "'" + key + "' has " + name.length() + " characters",
          "write at most " + Entries.LONGEST_NAME);
    }
    return name;
  }

  private List<Profile.Consignment> consignments(Fields fields) {
    List<Profile.Consignment> consignments = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    for (Node node : bounded(fields, "consignments", MOST_CONSIGNMENTS)) {
      Fields consignment = Fields.of(node, mistakes);
      String id = consignment.id("id");
      if (ids.putIfAbsent(id, 1) != null) {
        mistakes.add(
            consignment.place("id"), "two consignments are called '" + id + "'", "rename one");
      }
      consignments.add(consignment(id, consignment));
      consignment.done();
    }
    return consignments;
  }

  private Profile.Consignment consignment(String id, Fields fields) {
    String from = place(fields, "from");
    String to = place(fields, "to");
    if (from.equals(to) && !from.isEmpty()) {
      mistakes.add(fields.place("to"), "the goods leave from where they go", "name two places");
    }
    BigDecimal massTonnes = positive(fields, "mass-tonnes", Entries.MOST_TONNES);
    BigDecimal teu = positive(fields, "teu", Entries.MOST_TEU);
    if (massTonnes == null && teu == null) {
      mistakes.add(fields.place(), "the size is missing", "add `mass-tonnes:` or `teu:`");
    }
    LocalDate depart = fields.findDay("depart");
    Map<String, Object> facts = factReader.read(fields, "facts", true);
    return entries.consignment(id, name(fields, "title"), from, to, massTonnes, teu, depart, facts);
  }

  private String place(Fields fields, String key) {
    String code = fields.text(key);
    if (!code.isEmpty() && !knowledge.contents().places().containsKey(code)) {
      mistakes.add(
          fields.place(key),
          "there is no place " + Mistakes.quote(code),
          "write a UN/LOCODE of the network without the space, such as CNKHG or UZTAS");
    }
    return code;
  }

  private static @Nullable BigDecimal positive(Fields fields, String key, BigDecimal most) {
    return fields.find(key) == null ? null : fields.number(key, Entries.LEAST_SIZE, most);
  }

  private List<Profile.Party> parties(Fields fields) {
    List<Profile.Party> parties = new ArrayList<>();
    for (Node node : bounded(fields, "parties", MOST_PARTIES)) {
      Fields party = Fields.of(node, mistakes);
      parties.add(
          new Profile.Party(
              name(party, "name"), party.oneOf("role", Entries.ROLES), party.findText("country")));
      party.done();
    }
    return parties;
  }

  private List<Node> bounded(Fields fields, String key, int most) {
    List<Node> nodes = fields.list(key);
    if (nodes.size() <= most) {
      return nodes;
    }
    mistakes.add(
        fields.place(key), nodes.size() + " " + key + " are named", "name at most " + most);
    return nodes.subList(0, most);
  }
}
