package org.caravanserai.platform.web.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.dossier.Values;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Source;
import org.caravanserai.knowledge.Text;
import org.caravanserai.lookup.Catalogue;
import org.caravanserai.lookup.ConditionWords;
import org.caravanserai.lookup.Content;
import org.caravanserai.lookup.Detail;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Label;
import org.caravanserai.lookup.Subject;
import org.caravanserai.message.Messages;

/** Lays out what the catalogue knows of an item for a page. */
final class ItemBlocks {
  private final Catalogue catalogue;
  private final Messages messages;
  private final String language;
  private final String query;
  private final ConditionWords conditions;
  private final Values values;

  /**
   * @param query what each link to another item ends with; may be empty
   */
  ItemBlocks(Catalogue catalogue, Messages messages, String query) {
    this.catalogue = catalogue;
    this.messages = messages;
    this.language = messages.language();
    this.query = query;
    this.conditions = new ConditionWords(catalogue.knowledge(), messages);
    this.values = new Values(catalogue.knowledge(), messages);
  }

  /** The details in their order; neighbours of one label are one list or one table. */
  List<Block> of(List<Detail> details) {
    List<Block> blocks = new ArrayList<>();
    List<Block.Line> lines = new ArrayList<>();
    for (int i = 0; i < details.size(); ) {
      List<Detail> alike = alike(details, i);
      i += alike.size();
      Detail first = alike.getFirst();
      switch (first.content()) {
        case Content.Group(String id, var inner) ->
            section(List.of(Piece.of(label(first.label()) + " " + id)), inner, lines, blocks);
        case Content.Included(Subject subject, Text title, var inner) ->
            section(
                List.of(
                    Piece.of(messages.colon(label(first.label()), "")),
                    Piece.of(title, language).to(address(subject))),
                inner,
                lines,
                blocks);
        case Content.Row _ when alike.size() > 1 -> {
          close(lines, blocks);
          blocks.add(table(alike));
        }
        default -> alike.forEach(detail -> add(detail, lines));
      }
    }
    close(lines, blocks);
    return blocks;
  }

  /** The run of details that are of one label and no parts with a name. */
  private static List<Detail> alike(List<Detail> details, int from) {
    Detail first = details.get(from);
    int to = from + 1;
    boolean named =
        first.content() instanceof Content.Group || first.content() instanceof Content.Included;
    while (!named && to < details.size() && isAlike(first, details.get(to))) {
      to++;
    }
    return details.subList(from, to);
  }

  private static boolean isAlike(Detail one, Detail other) {
    return one.label() == other.label()
        && one.content() instanceof Content.Row == other.content() instanceof Content.Row;
  }

  private void section(
      List<Piece> heading, List<Detail> inner, List<Block.Line> lines, List<Block> blocks) {
    close(lines, blocks);
    blocks.add(new Block.Section(heading, of(inner)));
  }

  private static void close(List<Block.Line> lines, List<Block> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(new Block.Lines(lines));
      lines.clear();
    }
  }

  private void add(Detail detail, List<Block.Line> lines) {
    if (detail.content() instanceof Content.Rule(var condition, boolean worded)) {
      if (!worded) {
        put(label(detail.label()), List.of(Piece.of(conditions.of(condition.expression()))), lines);
      }
      put(label(Label.CONDITION), List.of(Piece.of(condition.text()).in(Piece.Tone.CODE)), lines);
      return;
    }
    put(label(detail.label()), pieces(detail), lines);
  }

  private static void put(String name, List<Piece> value, List<Block.Line> lines) {
    if (!lines.isEmpty() && lines.getLast().name().equals(name)) {
      List<List<Piece>> values = new ArrayList<>(lines.removeLast().values());
      values.add(value);
      lines.add(new Block.Line(name, values));
    } else {
      lines.add(new Block.Line(name, List.of(value)));
    }
  }

  private Block table(List<Detail> rows) {
    Set<Label> columns = new LinkedHashSet<>();
    for (Detail row : rows) {
      details(row).forEach(cell -> columns.add(cell.label()));
    }
    return new Block.Table(
        label(rows.getFirst().label()),
        columns.stream().map(this::label).toList(),
        rows.stream()
            .map(row -> columns.stream().map(column -> cell(details(row), column)).toList())
            .toList());
  }

  private static List<Detail> details(Detail row) {
    return row.content() instanceof Content.Row(var details) ? details : List.of();
  }

  private List<Piece> cell(List<Detail> row, Label column) {
    List<Piece> cell = new ArrayList<>();
    for (Detail detail : row) {
      if (detail.label() == column) {
        join(cell, messages.get("list.separator"), pieces(detail));
      }
    }
    return cell;
  }

  private static void join(List<Piece> pieces, String joint, List<Piece> more) {
    if (!pieces.isEmpty() && !more.isEmpty()) {
      pieces.add(Piece.of(joint));
    }
    pieces.addAll(more);
  }

  /** What a detail says, on one line. */
  private List<Piece> pieces(Detail detail) {
    return switch (detail.content()) {
      case Content.Words(Text text) -> List.of(Piece.of(text, language).in(tone(detail.label())));
      case Content.Plain(String text) -> List.of(plain(detail.label(), text));
      case Content.Term(String key, String word) ->
          List.of(Piece.of(messages.get(key)).in(toneOfTerm(detail.label(), word)));
      case Content.Coded coded -> List.of(Piece.of(coded.said(messages)));
      case Content.Quantity(var amount, var unit) ->
          List.of(
              Piece.of(
                  unit == null ? messages.number(amount) : messages.number(amount) + " " + unit));
      case Content.Day(var day) -> List.of(Piece.of(messages.day(day)));
      case Content.Flag(boolean yes) -> List.of(Piece.of(messages.get("value." + yes)));
      case Content.Reference(Subject subject) -> List.of(link(subject));
      case Content.Cited(var citation) -> cited(citation);
      case Content.Rule(var condition, _) ->
          List.of(Piece.of(condition.text()).in(Piece.Tone.CODE));
      case Content.Computed(var formula) -> List.of(Piece.of(formula.text()).in(Piece.Tone.CODE));
      case Content.Row(var details) -> row(details);
      case Content.Group(_, var details) -> row(details);
      case Content.Included(Subject subject, _, _) -> List.of(link(subject));
    };
  }

  private List<Piece> row(List<Detail> details) {
    List<Piece> row = new ArrayList<>();
    for (Detail detail : details) {
      List<Piece> named = new ArrayList<>();
      named.add(Piece.of(messages.colon(label(detail.label()), "")).in(Piece.Tone.QUIET));
      named.addAll(pieces(detail));
      join(row, messages.get("list.and"), named);
    }
    return row;
  }

  private List<Piece> cited(Citation citation) {
    Source source = catalogue.knowledge().getSource(citation.sourceId());
    List<Piece> pieces = new ArrayList<>();
    pieces.add(link(new Subject(Kind.SOURCE, source.id())));
    if (citation.article() != null) {
      pieces.add(Piece.of(messages.get("list.separator") + citation.article()));
    }
    pieces.add(
        Piece.of(" " + messages.get("library.readOn", citation.readOn())).in(Piece.Tone.QUIET));
    return pieces;
  }

  /** A link to an item; its id alone where the packs hold none. */
  Piece link(Subject subject) {
    Piece title = Piece.of(catalogue.title(subject), language);
    return title.to(address(subject));
  }

  private String address(Subject subject) {
    return LibraryAddress.of(subject) + query;
  }

  private Piece plain(Label label, String text) {
    return switch (label) {
      case JURISDICTION, COUNTRY -> Piece.of(jurisdictions(text));
      case URL -> isWebAddress(text) ? Piece.of(text).to(text) : Piece.of(text);
      case CODE, ID, CODE_LIST, PACK -> Piece.of(text).in(Piece.Tone.CODE);
      case APPLIES, REGIME -> Piece.of(text.replace('_', ' '));
      default -> Piece.of(text);
    };
  }

  private static boolean isWebAddress(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }

  /** Names of countries, subdivisions or blocs, from their codes. */
  String jurisdictions(String codes) {
    return messages.items(
        Arrays.stream(codes.split(", ", -1)).map(values::jurisdiction).distinct().toList());
  }

  private static Piece.Tone tone(Label label) {
    return switch (label) {
      case CONFLICT, CONTESTED -> Piece.Tone.WARN;
      default -> Piece.Tone.NONE;
    };
  }

  private static Piece.Tone toneOfTerm(Label label, String word) {
    return label == Label.CONFIDENCE && word.equals("low") ? Piece.Tone.WARN : Piece.Tone.NONE;
  }

  private String label(Label label) {
    return messages.get("lookup.label." + label);
  }
}
