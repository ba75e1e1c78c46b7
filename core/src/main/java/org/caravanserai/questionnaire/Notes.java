package org.caravanserai.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Entry;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.questionnaire.Ask.GoodsField;
import org.caravanserai.questionnaire.Ask.PartyField;
import org.caravanserai.questionnaire.State.Silence;
import org.jspecify.annotations.Nullable;

/**
 * What a questionnaire remembers besides its profile, as text: one entry on each line, its fields
 * between tabs. Entries that do not fit the profile or the knowledge are left out when it is read.
 */
final class Notes {
  private static final String NAMED = "named";
  private static final String GOODS_DONE = "goods-done";
  private static final String PARTIES_DONE = "parties-done";
  private static final String FOCUS = "focus";
  private static final String GOODS = "goods";
  private static final String PARTY = "party";
  private static final int GOODS_FIELDS = 7;
  private static final int PARTY_FIELDS = 3;

  private final Knowledge knowledge;
  private final Profile profile;
  private final Entries entries;
  private final Map<FactKey, Silence> setAside = new LinkedHashMap<>();
  private boolean named;
  private boolean goodsDone;
  private boolean partiesDone;
  private @Nullable Draft draft;
  private @Nullable FactKey focus;

  private Notes(Knowledge knowledge, Profile profile) {
    this.knowledge = knowledge;
    this.profile = profile;
    this.entries = new Entries(knowledge);
  }

  static String write(State state) {
    List<String> lines = new ArrayList<>();
    addIf(state.nameAsked(), lines, NAMED);
    addIf(state.goodsDone(), lines, GOODS_DONE);
    addIf(state.partiesDone(), lines, PARTIES_DONE);
    state.setAside().forEach((key, silence) -> lines.add(line(silence.name(), key.toString())));
    if (state.focus() != null) {
      lines.add(line(FOCUS, state.focus().toString()));
    }
    switch (state.draft()) {
      case null -> {}
      case ConsignmentDraft d ->
          lines.add(
              line(
                  GOODS,
                  d.id(),
                  d.next().name(),
                  d.title(),
                  d.from(),
                  d.to(),
                  plain(d.massTonnes()),
                  plain(d.teu())));
      case PartyDraft d -> lines.add(line(PARTY, d.next().name(), d.name(), d.role()));
    }
    return String.join("\n", lines);
  }

  private static void addIf(boolean holds, List<String> lines, String word) {
    if (holds) {
      lines.add(word);
    }
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  /** A null is an empty field; no field that is there is empty. */
  private static String line(String kind, @Nullable String... fields) {
    return Arrays.stream(fields)
        .map(field -> field == null ? "" : escaped(field))
        .collect(Collectors.joining("\t", kind + "\t", ""));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char marked = text.charAt(i);
        out.append(
            switch (marked) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> marked;
            });
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static State read(String text, Knowledge knowledge, Profile profile) {
    Notes notes = new Notes(knowledge, profile);
    text.lines().forEach(notes::take);
    return new State(
        profile,
        notes.setAside,
        notes.named,
        notes.goodsDone,
        notes.partiesDone,
        notes.draft,
        notes.focus);
  }

  private void take(String line) {
    List<String> fields = Arrays.stream(line.split("\t", -1)).map(Notes::unescaped).toList();
    List<String> rest = fields.subList(1, fields.size());
    switch (fields.getFirst()) {
      case NAMED -> named = true;
      case GOODS_DONE -> goodsDone = true;
      case PARTIES_DONE -> partiesDone = true;
      case FOCUS -> focus = key(rest).orElse(null);
      case GOODS -> draft = goods(rest).orElse(draft);
      case PARTY -> draft = party(rest).orElse(draft);
      case "SKIPPED" -> key(rest).ifPresent(key -> setAside.put(key, Silence.SKIPPED));
      case "UNKNOWN" -> key(rest).ifPresent(key -> setAside.put(key, Silence.UNKNOWN));
      default -> {}
    }
  }

  private Optional<FactKey> key(List<String> fields) {
    if (fields.size() != 1) {
      return Optional.empty();
    }
    String name = fields.getFirst();
    int slash = name.indexOf('/');
    String consignment = slash < 0 ? null : name.substring(0, slash);
    Attribute attribute = knowledge.contents().attributes().get(name.substring(slash + 1));
    if (attribute == null || attribute.perConsignment() != (consignment != null)) {
      return Optional.empty();
    }
    return consignment == null || profile.findConsignment(consignment).isPresent()
        ? Optional.of(new FactKey(attribute.name(), consignment))
        : Optional.empty();
  }

  private Optional<Draft> goods(List<String> fields) {
    if (fields.size() != GOODS_FIELDS) {
      return Optional.empty();
    }
    Optional<GoodsField> next = constant(GoodsField.class, fields.get(1));
    String id = fields.getFirst();
    boolean joined = profile.findConsignment(id).isPresent();
    return next.filter(field -> (field == GoodsField.DEPART) == joined)
        .map(field ->
            new ConsignmentDraft(
                id,
                field,
                accepted(entries.name(fields.get(2))),
                accepted(entries.place(fields.get(3))),
                accepted(entries.place(fields.get(4))),
                accepted(entries.massTonnes(fields.get(5))),
                accepted(entries.teu(fields.get(6)))))
        .filter(Notes::isWhole)
        .map(Draft.class::cast);
  }

  private static boolean isWhole(ConsignmentDraft draft) {
    return switch (draft.next()) {
      case TITLE, FROM -> true;
      case TO -> draft.from() != null;
      case MASS_TONNES, TEU -> draft.from() != null && draft.to() != null;
      case DEPART ->
          draft.from() != null
              && draft.to() != null
              && (draft.massTonnes() != null || draft.teu() != null);
    };
  }

  private Optional<Draft> party(List<String> fields) {
    if (fields.size() != PARTY_FIELDS) {
      return Optional.empty();
    }
    String name = accepted(entries.name(fields.get(1)));
    String role = accepted(entries.role(fields.get(2)));
    return constant(PartyField.class, fields.getFirst())
        .filter(next ->
            switch (next) {
              case NAME -> true;
              case ROLE -> name != null;
              case COUNTRY -> name != null && role != null;
            })
        .map(next -> new PartyDraft(next, name, role));
  }

  private static <T> @Nullable T accepted(Entry<T> entry) {
    return entry instanceof Entry.Accepted<T>(T value) ? value : null;
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
