package org.caravanserai.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Entry;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileWriter;
import org.jspecify.annotations.Nullable;

/**
 * Profiles made of single entries, as somebody who asks for them one by one makes them; what they
 * write is read back, and some are judged. An input has one entry in each line: a word, a blank,
 * and what is entered, its parts between bars.
 */
final class EntriesTarget implements Target {
  private static final String FILE = "entries.txt";
  private static final int JUDGED_ONE_OF = 16;
  private static final List<Input> SEEDS =
      List.of(
          Input.of(
              FILE,
              """
              language ru
              head Written by hand
              project Plant in 'Angren'
              as-of 2026-11-22
              start 2027-02-28
              fact project_country UZ
              fact investment_usd 1250000.50
              fact investor_country CN
              unknown exports
              goods Machines|CNKHG|UZTAS|120.5||2027-03-01
              goods-fact goods_hs 8445
              goods Yarn|UZTAS|CNKHG||4|
              party Angren Teks|partner|UZ
              party No country|other|
              """),
          Input.of(
              FILE,
              """
              language zh
              project 棉纺: "厂" # 1
              fact site_zones CN-XJ.FTZ.KASHGAR|UZ.SEZ.ANGREN
              fact sez_participant true
              goods-fact goods_hs 0809
              goods Cherries|UZTAS|CNKHG|18.000|2|2024-02-29
              party yes|buyer|no
              party "null"|supplier|~
              """));

  private final Knowledge knowledge = Shipped.knowledge();
  private final Entries entries = new Entries(knowledge);
  private final List<Attribute> attributes =
      List.copyOf(knowledge.contents().attributes().values());
  private final List<String> words;
  private final Mutator mutator;

  EntriesTarget() {
    words = new ArrayList<>();
    attributes.forEach(attribute -> words.add(attribute.name()));
    words.addAll(knowledge.contents().places().keySet());
    knowledge.contents().codeLists().values().forEach(codes -> words.addAll(codes.keySet()));
    mutator = new Mutator(words);
  }

  @Override
  public String name() {
    return "entries";
  }

  @Override
  public Input next(RandomGenerator random) {
    StringBuilder more = new StringBuilder(Mutator.pick(SEEDS, random).text());
    for (int i = random.nextInt(6); i > 0; i--) {
      Attribute attribute = Mutator.pick(attributes, random);
      String word = attribute.perConsignment() ? "goods-fact " : "fact ";
      more.append(word).append(attribute.name()).append(' ').append(value(attribute, random));
      more.append('\n');
    }
    return mutator.mutate(Input.of(FILE, more.toString()), Mutator.pick(SEEDS, random), random);
  }

  private String value(Attribute attribute, RandomGenerator random) {
    return switch (attribute.kind()) {
      case "boolean" -> random.nextBoolean() ? "true" : "false";
      case "integer", "decimal", "money" -> String.valueOf(random.nextInt(1_000_000));
      case "date" -> "20" + random.nextInt(10, 99) + "-0" + random.nextInt(1, 10) + "-28";
      default ->
          attribute.codes().isEmpty()
              ? Mutator.pick(words, random)
              : Mutator.pick(attribute.codes(), random).code();
    };
  }

  @Override
  public Set<String> read(Input input) {
    Draft draft = new Draft();
    input.text().lines().limit(200).forEach(draft::line);
    Profile profile = draft.profile();
    Sound.roundTrip(
        profile, knowledge, new ProfileWriter.Remarks(draft.language, draft.head, draft.unknown));
    int choice = input.text().hashCode();
    if (Math.floorMod(choice, JUDGED_ONE_OF) == 0) {
      Sound.dossier(knowledge, profile, choice / JUDGED_ONE_OF);
    }
    return draft.outcomes;
  }

  /** The accepted entries so far. */
  private final class Draft {
    private final Set<String> outcomes = new TreeSet<>(Set.of(ACCEPTED));
    private final List<String> head = new ArrayList<>();
    private final List<FactKey> unknown = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Object> goodsFacts = new LinkedHashMap<>();
    private final List<Profile.Consignment> consignments = new ArrayList<>();
    private final List<Profile.Party> parties = new ArrayList<>();
    private String language = "en";
    private String project = "a project";
    private @Nullable LocalDate asOf;
    private @Nullable LocalDate start;

    private <T> @Nullable T taken(Entry<T> entry) {
      return switch (entry) {
        case Entry.Accepted<T>(T value) -> value;
        case Entry.Refused<T>(var reasons) -> {
          Told.require(!reasons.isEmpty(), "refused without a reason", entry);
          reasons.forEach(reason -> outcomes.add(reason.getClass().getSimpleName()));
          yield null;
        }
      };
    }

    void line(String line) {
      int blank = line.indexOf(' ');
      String word = blank < 0 ? line : line.substring(0, blank);
      String rest = blank < 0 ? "" : line.substring(blank + 1);
      switch (word) {
        case "language" -> language = rest;
        case "project" -> {
          String name = taken(entries.name(rest));
          project = name == null ? project : name;
        }
        case "as-of" -> asOf = taken(entries.day(rest));
        case "start" -> start = taken(entries.day(rest));
        case "fact" -> fact(rest, facts, false);
        case "goods-fact" -> fact(rest, goodsFacts, true);
        case "goods" -> goods(rest.split("\\|", -1));
        case "party" -> party(rest.split("\\|", -1));
        case "unknown" -> unknown.add(FactKey.ofProject(rest));
        default -> head.add(line);
      }
    }

    private void fact(String rest, Map<String, Object> into, boolean ofGoods) {
      int blank = rest.indexOf(' ');
      String name = blank < 0 ? rest : rest.substring(0, blank);
      String value = blank < 0 ? "" : rest.substring(blank + 1);
      Attribute attribute = knowledge.contents().attributes().get(name);
      if (attribute == null || (ofGoods && !attribute.perConsignment())) {
        head.add(rest);
        return;
      }
      boolean several = attribute.kind().equals("codes");
      Object taken =
          taken(
              entries.fact(attribute, several ? List.of(value.split("\\|", -1)) : List.of(value)));
      if (taken != null) {
        into.put(name, taken);
      }
    }

    private void goods(String[] parts) {
      String title = part(parts, 0).isEmpty() ? null : taken(entries.name(part(parts, 0)));
      String from = taken(entries.place(part(parts, 1)));
      String to = taken(entries.place(part(parts, 2)));
      BigDecimal mass = part(parts, 3).isEmpty() ? null : taken(entries.massTonnes(part(parts, 3)));
      BigDecimal teu = part(parts, 4).isEmpty() ? null : taken(entries.teu(part(parts, 4)));
      LocalDate depart = part(parts, 5).isEmpty() ? null : taken(entries.day(part(parts, 5)));
      if (title == null || from == null || to == null || from.equals(to)) {
        return;
      }
      boolean sized = mass != null || teu != null;
      if (sized && consignments.size() < ProfileReader.MOST_CONSIGNMENTS) {
        String id = "goods-" + (consignments.size() + 1);
        consignments.add(entries.consignment(id, title, from, to, mass, teu, depart, goodsFacts));
      }
    }

    private void party(String[] parts) {
      String name = taken(entries.name(part(parts, 0)));
      String role = taken(entries.role(part(parts, 1)));
      String country = part(parts, 2).isEmpty() ? null : taken(entries.name(part(parts, 2)));
      if (name != null && role != null && parties.size() < ProfileReader.MOST_PARTIES) {
        parties.add(new Profile.Party(name, role, country));
      }
    }

    private static String part(String[] parts, int index) {
      return index < parts.length ? parts[index] : "";
    }

    Profile profile() {
      return new Profile(project, asOf, start, facts, consignments, parties);
    }
  }
}
