package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.KindWords;
import org.caravanserai.platform.casework.PublicNumbers;
import org.caravanserai.platform.casework.Statistics;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Public statistics: how many cases there were, without anybody in particular. */
@RestController
class StatisticsPages {
  private final Statistics statistics;
  private final CaseWords words;
  private final KindWords kinds;
  private final StaticTemplates templates = new StaticTemplates();

  StatisticsPages(Statistics statistics, CaseWords words, KindWords kinds) {
    this.statistics = statistics;
    this.words = words;
    this.kinds = kinds;
  }

  @GetMapping("/statistics")
  JteModel show(Shell shell) {
    Messages messages = shell.messages();
    PublicNumbers numbers = statistics.read();
    return templates.caseworkStatistics(
        shell,
        Moment.of(numbers.at(), messages),
        numbers.least(),
        numbers.quarters().stream().map(quarter -> part(quarter, messages)).toList());
  }

  private StatisticsPart part(PublicNumbers.Quarter quarter, Messages messages) {
    return new StatisticsPart(
        messages.get(
            "statistics.span",
            messages.day(quarter.from()),
            messages.day(quarter.to().minusDays(1))),
        quarter.kinds().stream().map(kind -> kind(kind, messages)).toList());
  }

  private StatisticsPart.Kind kind(PublicNumbers.OfKind kind, Messages messages) {
    return new StatisticsPart.Kind(
        kinds.kind(kind.kind(), messages),
        said("statistics.opened", kind.opened(), messages),
        said("statistics.ended", kind.ended(), messages),
        kind.tables().stream().map(table -> table(table, messages)).toList());
  }

  private static String said(String key, OptionalInt count, Messages messages) {
    return messages.get(
        key, count.isPresent() ? number(count, messages) : messages.get("statistics.few"));
  }

  private StatisticsPart.Table table(PublicNumbers.Table table, Messages messages) {
    return new StatisticsPart.Table(
        messages.get("statistics.by." + table.by().name().toLowerCase(Locale.ROOT)),
        table.isShown()
            ? table.cells().stream()
                .map(cell ->
                    new StatisticsPart.Cell(
                        name(table.by(), cell.key(), messages), number(cell.count(), messages)))
                .toList()
            : List.of());
  }

  private static String number(OptionalInt count, Messages messages) {
    return count.isPresent()
        ? messages.number(BigDecimal.valueOf(count.getAsInt()))
        : messages.get("statistics.hidden");
  }

  private String name(PublicNumbers.By by, String key, Messages messages) {
    return switch (by) {
      case MONTH -> {
        LocalDate month = YearMonth.parse(key).atDay(1);
        yield messages.brackets(messages.month(month), messages.year(month));
      }
      case SIDE -> words.name(key, messages);
      case TOPIC -> messages.get("identity.topic." + key);
      case OUTCOME -> messages.get("cases.choice." + key);
    };
  }
}
