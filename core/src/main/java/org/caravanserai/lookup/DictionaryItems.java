package org.caravanserai.lookup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Assumption;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Authority;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Observation;
import org.caravanserai.knowledge.ReferenceSeries;
import org.caravanserai.knowledge.Source;
import org.caravanserai.knowledge.Text;

/**
 * What rules are written in terms of: attributes, authorities, papers, series, calendars, sources.
 */
final class DictionaryItems {
  private final Shelf shelf;

  DictionaryItems(Shelf shelf) {
    this.shelf = shelf;
  }

  void attribute(Attribute attribute) {
    Details details =
        new Details()
            .coded(Label.TYPE, "attributeType.", attribute.kind())
            .plain(Label.UNIT, attribute.unit())
            .number(Label.MIN, attribute.minimum(), null)
            .number(Label.MAX, attribute.maximum(), null)
            .plain(Label.CODE_LIST, attribute.list());
    attribute
        .codes()
        .forEach(c ->
            details.row(
                Label.CODE, new Details().plain(Label.ID, c.code()).words(Label.NAME, c.label())));
    details
        .plain(Label.SUBJECT, attribute.subject())
        .flag(Label.WITHIN_CONTROL, attribute.withinControl())
        .plain(Label.STANDARD, attribute.standard())
        .rule(Label.ASKED_WHEN, attribute.askedWhen());
    shelf.put(Kind.ATTRIBUTE, attribute.name(), attribute.question(), null, details);
  }

  void authority(Authority authority) {
    shelf.put(
        Kind.AUTHORITY,
        authority.id(),
        authority.name(),
        authority.country(),
        new Details()
            .plain(Label.COUNTRY, authority.country())
            .coded(Label.KIND, "authorityKind.", authority.kind())
            .reference(Label.CALENDAR, Kind.CALENDAR, authority.calendar())
            .confidence(authority.confidence()));
  }

  void document(DocumentType document) {
    Details details = new Details().term(Label.KIND, "documentKind.", document.kind());
    if (document.validMonths() != null) {
      details.plain(Label.VALID_MONTHS, document.validMonths().toString());
    }
    shelf.put(Kind.DOCUMENT, document.id(), document.title(), null, details);
  }

  void source(Source source) {
    shelf.put(
        Kind.SOURCE,
        source.id(),
        source.title(),
        null,
        new Details()
            .plain(Label.URL, source.url() == null ? null : source.url().toString())
            .coded(Label.QUALITY, "sourceQuality.", source.quality())
            .words(Label.NOTE, source.note()));
  }

  void assumption(Assumption assumption) {
    shelf.put(
        Kind.ASSUMPTION,
        assumption.id(),
        assumption.says(),
        null,
        new Details()
            .number(Label.VALUE, assumption.value(), assumption.unit())
            .words(Label.BASIS, assumption.basis()));
  }

  void series(ReferenceSeries series) {
    Details details =
        new Details()
            .plain(Label.JURISDICTION, series.jurisdiction())
            .plain(Label.UNIT, series.unit());
    for (ReferenceSeries.Value value : series.values()) {
      Details row = new Details().day(Label.SINCE, value.from()).day(Label.UNTIL, value.to());
      if (value.amount() == null) {
        row.flag(Label.KNOWN, false);
      }
      details.row(
          Label.VALUES,
          row.number(Label.AMOUNT, value.amount(), series.unit())
              .rests(value.provenance())
              .words(Label.NOTE, value.provenance().notes()));
    }
    shelf.put(
        Kind.SERIES,
        series.id(),
        series.title(),
        series.jurisdiction(),
        details.provenance(series.provenance()));
  }

  void calendar(HolidayCalendar calendar) {
    Details details =
        new Details()
            .plain(Label.COUNTRY, calendar.country())
            .plain(Label.TIME_ZONE, calendar.zone().getId())
            .reference(Label.PARENT, Kind.CALENDAR, calendar.parent())
            .coded(Label.WEEKEND, "weekday.", calendar.weekend().stream().map(Enum::name).toList());
    calendar
        .officeHours()
        .forEach(hours ->
            details.row(Label.OFFICE_HOURS, Times.row(hours.from(), hours.to(), hours.periods())));
    for (HolidayCalendar.Year year : calendar.years()) {
      details.group(Label.YEARS, String.valueOf(year.year()), year(year));
    }
    calendar
        .recurring()
        .forEach(r ->
            details.row(
                Label.RECURRING,
                new Details()
                    .plain(Label.DATED, r.monthDay().toString().substring(2))
                    .plain(Label.DAYS, String.valueOf(r.days()))
                    .words(Label.NAME, r.name())));
    shelf.put(
        Kind.CALENDAR,
        calendar.id(),
        calendar.title(),
        calendar.country(),
        details.provenance(calendar.provenance()));
  }

  private static Details year(HolidayCalendar.Year year) {
    Details details = new Details().term(Label.STATUS, "lookup.year.", year.status());
    year.holidays().forEach(span -> details.row(Label.HOLIDAY, span(span)));
    year.workingWeekends().forEach(span -> details.row(Label.WORKING_WEEKEND, span(span)));
    year.halfDays()
        .forEach(half ->
            details.row(
                Label.HALF_DAY,
                new Details()
                    .day(Label.SINCE, half.day())
                    .plain(Label.HOURS, Times.hours(half.periods()))
                    .words(Label.NAME, half.name())));
    return details.rests(year.provenance()).words(Label.NOTE, year.provenance().notes());
  }

  private static Details span(HolidayCalendar.Span span) {
    Details row = new Details().day(Label.SINCE, span.first());
    if (!span.last().equals(span.first())) {
      row.day(Label.LAST_DAY, span.last());
    }
    return row.words(Label.NAME, span.name());
  }

  /** Dated figures that are kept together under the name of their series. */
  void observations(List<Observation> observations) {
    Map<String, List<Observation>> bySeries =
        observations.stream()
            .collect(Collectors.groupingBy(Observation::series, TreeMap::new, Collectors.toList()));
    bySeries.forEach((series, rows) -> {
      Details details = new Details();
      for (Observation o : rows) {
        details.row(
            Label.OBSERVED,
            new Details()
                .plain(Label.COUNTRY, o.country())
                .plain(Label.DATED, o.date())
                .plain(Label.VALUE, o.value() + " " + o.unit())
                .rests(o.provenance())
                .words(Label.NOTE, o.provenance().notes()));
      }
      shelf.put(Kind.OBSERVATION, series, Text.english(series), null, details);
    });
  }
}
