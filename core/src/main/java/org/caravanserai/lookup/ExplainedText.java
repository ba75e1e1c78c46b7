package org.caravanserai.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Replacement;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;

/** Writes what is known under an id as text for a terminal. */
public final class ExplainedText {
  private final Catalogue catalogue;
  private final Messages messages;
  private final Page page;
  private final ConditionWords conditions;

  private ExplainedText(Catalogue catalogue, Messages messages, int columns, boolean colour) {
    this.catalogue = catalogue;
    this.messages = messages;
    this.page = new Page(columns, colour, messages);
    this.conditions = new ConditionWords(catalogue.knowledge(), messages);
  }

  /** The page of what is known under an id, its sources numbered at the end. */
  public static String of(
      Explained.Found found, Catalogue catalogue, Messages messages, int columns, boolean colour) {
    ExplainedText text = new ExplainedText(catalogue, messages, columns, colour);
    for (int i = 0; i < found.entries().size(); i++) {
      if (i > 0) {
        text.page.blank();
      }
      text.write(found.entries().get(i), found);
    }
    text.page.sources(catalogue.knowledge());
    return text.page.toString();
  }

  private void write(Explained.Entry entry, Explained.Found found) {
    Item item = entry.item();
    page.title(heading(item));
    page.styled(Page.Style.DIM, 0, page.say("lookup.kind." + item.subject().kind()));
    for (Replacement r : entry.replacements()) {
      page.styled(
          Page.Style.WARNING,
          0,
          page.say("dossier.replaced", r.kind(), r.id(), r.earlierPack(), r.laterPack()));
    }
    for (Item.Version version : item.versions()) {
      writeValidity(version.valid(), item.versions().size(), found);
      write(version.details(), 0);
    }
    for (Explained.Related related : entry.related()) {
      page.subheading(
          page.say("lookup.relation." + related.relation())
              + " ("
              + related.subjects().size()
              + ")");
      related.subjects().forEach(s -> page.item(Page.Style.DIM, 0, "·", kindAndName(s)));
    }
  }

  private String heading(Item item) {
    String id = item.subject().id();
    return item.title().english().equals(id) ? id : id + " · " + page.in(item.title());
  }

  private void writeValidity(Validity valid, int versions, Explained.Found found) {
    if (versions == 1 && valid.equals(Validity.ALWAYS)) {
      return;
    }
    boolean holds = valid.covers(found.asOf());
    page.subheading(
        page.say("lookup.valid." + (valid.from() == null ? "ALWAYS" : "FROM"), text(valid.from()))
            + (valid.to() == null ? "" : page.say("lookup.valid.TO", text(valid.to()))));
    page.styled(
        holds ? Page.Style.GOOD : Page.Style.WARNING,
        0,
        page.say(holds ? "lookup.holds" : "lookup.holdsNot", found.asOf()));
  }

  private static Object text(java.time.@org.jspecify.annotations.Nullable LocalDate day) {
    return day == null ? "" : day;
  }

  private void write(List<Detail> details, int indent) {
    for (Detail detail : joined(details)) {
      write(detail, indent);
    }
  }

  /** The details with the sources of each run of them in one. */
  private static List<Detail> joined(List<Detail> details) {
    List<Detail> joined = new ArrayList<>();
    List<Detail> sources = new ArrayList<>();
    for (Detail detail : details) {
      if (detail.content() instanceof Content.Cited) {
        sources.add(detail);
        continue;
      }
      addRow(sources, joined);
      joined.add(detail);
    }
    addRow(sources, joined);
    return joined;
  }

  private static void addRow(List<Detail> sources, List<Detail> joined) {
    if (!sources.isEmpty()) {
      joined.add(new Detail(Label.SOURCE, new Content.Row(sources)));
      sources.clear();
    }
  }

  private void write(Detail detail, int indent) {
    String label = label(detail.label());
    switch (detail.content()) {
      case Content.Group(String id, var details) -> {
        page.styled(Page.Style.BOLD, indent, label + " " + id);
        write(details, indent + 2);
      }
      case Content.Included(Subject subject, Text title, var details) -> {
        page.styled(Page.Style.BOLD, indent, label + " " + subject.id() + " · " + page.in(title));
        write(details, indent + 2);
      }
      case Content.Rule(var condition, boolean worded) -> {
        if (!worded) {
          page.line(indent, pair(label, conditions.of(condition.expression())));
        }
        page.styled(Page.Style.DIM, indent, pair(label(Label.CONDITION), condition.text()));
      }
      default -> page.line(indent, pair(label, line(detail.content())));
    }
  }

  /** Content that fits on a line. */
  private String line(Content content) {
    return switch (content) {
      case Content.Words(Text text) -> page.in(text);
      case Content.Plain(String text) -> text;
      case Content.Term(String key, _) -> page.say(key);
      case Content.Coded coded -> coded.said(messages);
      case Content.Quantity(var amount, var unit) ->
          unit == null ? page.number(amount) : page.number(amount) + " " + unit;
      case Content.Day(var day) -> messages.day(day);
      case Content.Flag(boolean yes) -> page.say("value." + yes);
      case Content.Reference(Subject subject) -> name(subject);
      case Content.Cited(var citation) ->
          page.cite(List.of(citation)).strip()
              + (citation.article() == null ? "" : " " + citation.article());
      case Content.Rule(var condition, _) -> condition.text();
      case Content.Computed(var formula) -> formula.text();
      case Content.Row(var details) -> details(details);
      case Content.Group(String id, var details) -> id + ": " + details(details);
      case Content.Included(Subject subject, _, _) -> name(subject);
    };
  }

  private String details(List<Detail> details) {
    boolean citations = details.stream().allMatch(d -> d.content() instanceof Content.Cited);
    return citations
        ? details.stream().map(d -> line(d.content())).collect(Collectors.joining(" "))
        : joined(details).stream()
            .map(d -> pair(label(d.label()), line(d.content())))
            .collect(Collectors.joining("; "));
  }

  private String label(Label label) {
    return page.say("lookup.label." + label);
  }

  private String pair(String label, String value) {
    return page.say("lookup.pair", label, value);
  }

  private String name(Subject subject) {
    String title = page.in(catalogue.title(subject));
    return title.equals(subject.id()) ? title : subject.id() + " · " + title;
  }

  private String kindAndName(Subject subject) {
    return pair(page.say("lookup.kind." + subject.kind()), name(subject));
  }
}
