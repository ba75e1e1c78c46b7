package org.caravanserai.dossier;

import java.util.List;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;
import org.caravanserai.risk.OpenRisk;
import org.caravanserai.risk.PartyScreening;
import org.caravanserai.risk.RiskEntry;
import org.caravanserai.risk.RiskRegister;

/** The risk register of a dossier as text. */
final class RiskPages {
  private static final int VERY_HIGH_FROM = 15;

  private final Page page;
  private final Messages messages;
  private final EvidenceText evidence;
  private final Values values;

  RiskPages(Page page, EvidenceText evidence, Values values) {
    this.page = page;
    this.messages = page.messages();
    this.evidence = evidence;
    this.values = values;
  }

  void write(RiskRegister register, List<PartyScreening> screening) {
    page.heading(page.say("risks.heading"));
    if (register.entries().isEmpty()) {
      page.line(0, page.say("risks.none"));
    }
    register.entries().forEach(this::write);
    writeOpen(register.open());
    if (!screening.isEmpty()) {
      page.subheading(page.say("screening.heading"));
      screening.forEach(this::write);
    }
    page.blank();
    page.line(0, page.say("matches.note"));
  }

  private void write(RiskEntry entry) {
    Risk risk = entry.risk();
    Page.Style style = entry.score() >= VERY_HIGH_FROM ? Page.Style.BAD : Page.Style.WARNING;
    page.item(
        style,
        0,
        String.valueOf(entry.score()),
        page.in(risk.title()) + page.cite(entry.sources()));
    page.styled(
        Page.Style.DIM,
        3,
        page.say(
            "risks.head",
            risk.id(),
            entry.score(),
            entry.likelihood().score(),
            entry.impact().score(),
            page.say("desk." + entry.desk()),
            page.say("confidence." + entry.confidence())));
    page.line(3, page.say("risks.event", page.in(risk.event())));
    page.line(3, page.say("risks.consequence", page.in(risk.consequence())));
    entry.evidence().forEach(e -> page.line(3, page.say("risks.evidence", evidence.of(e))));
    entry.mitigations().forEach(m -> page.line(3, page.say("risks.mitigation", page.in(m))));
    entry.contested().forEach(c -> page.line(3, page.say("risks.contested", page.in(c))));
  }

  private void write(PartyScreening screening) {
    String party = screening.party().name();
    switch (screening) {
      case PartyScreening.NoListLoaded _ ->
          page.line(0, page.say("screening.noList", party, page.say("screening.noListNote")));
      case PartyScreening.Screened(_, var candidates) -> {
        page.line(0, page.say("screening.candidates", party, candidates.size()));
        candidates.forEach(
            c -> page.line(2, page.say("screening.candidate", c.name(), c.list(), c.score())));
      }
    }
  }

  private void writeOpen(List<OpenRisk> open) {
    if (open.isEmpty()) {
      return;
    }
    page.subheading(messages.brackets(page.say("risks.open"), open.size()));
    for (OpenRisk risk : open) {
      String needs = messages.items(risk.needs().stream().map(values::need).distinct().toList());
      page.item(
          Page.Style.WARNING,
          0,
          "?",
          page.say("risks.openItem", page.in(risk.risk().title()), needs)
              + page.cite(risk.risk().provenance().sources()));
    }
  }
}
