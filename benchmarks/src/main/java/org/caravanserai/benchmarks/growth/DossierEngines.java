package org.caravanserai.benchmarks.growth;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.comparison.ComparisonJson;
import org.caravanserai.comparison.ComparisonText;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.DossierText;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;

/** Whole dossiers: put together, written, compared. */
final class DossierEngines {
  private static final String COUNTS = "policies, and as many risks";
  private static final int COLUMNS = 100;

  private final Shipped shipped;
  private final Copies copies;

  DossierEngines(Shipped shipped) {
    this.shipped = shipped;
    this.copies = new Copies(shipped.knowledge());
  }

  Group group() {
    Messages messages = Messages.in("en");
    return new Group(
        "dossier",
        "Dossiers and what is written of them",
        List.of(
            Engine.of(
                "dossier",
                "composing a dossier",
                COUNTS,
                Engine.thousandfold(10),
                n -> {
                  Knowledge knowledge = knowledge(n);
                  return () -> compose(knowledge, shipped.profile());
                }),
            writing("json", dossier -> DossierJson.of(dossier, "en")),
            writing("text", dossier -> DossierText.of(dossier, messages, COLUMNS, false)),
            writing("html", dossier -> DossierHtml.of(dossier, messages)),
            Engine.of(
                "comparison",
                "comparing two dossiers",
                COUNTS,
                Engine.thousandfold(10),
                n -> {
                  Dossier before = compose(knowledge(n), shipped.profile());
                  Dossier after = compose(before.knowledge(), otherwise());
                  return () -> Comparison.of(before, after);
                }),
            comparing("comparison-json", comparison -> ComparisonJson.of(comparison, "en")),
            comparing(
                "comparison-text",
                comparison -> ComparisonText.of(comparison, messages, COLUMNS, false))));
  }

  private Engine writing(String form, Function<Dossier, String> writer) {
    return Engine.of(
        form,
        "writing a dossier as " + form,
        COUNTS,
        Engine.thousandfold(10),
        n -> {
          Dossier dossier = compose(knowledge(n), shipped.profile());
          return () -> writer.apply(dossier);
        });
  }

  private Engine comparing(String id, Function<Comparison, String> writer) {
    return Engine.of(
        id,
        "writing a comparison as " + id.substring(id.indexOf('-') + 1),
        COUNTS,
        Engine.thousandfold(10),
        n -> {
          Dossier before = compose(knowledge(n), shipped.profile());
          Comparison comparison = Comparison.of(before, compose(before.knowledge(), otherwise()));
          return () -> writer.apply(comparison);
        });
  }

  private Knowledge knowledge(int n) {
    return new Remade(shipped.knowledge())
        .policies(copies.policies(n))
        .risks(copies.risks(n))
        .knowledge();
  }

  /** The same project with other answers to some questions. */
  private Profile otherwise() {
    return shipped
        .profile()
        .with("investment_usd", BigDecimal.valueOf(2_000_000))
        .with("employees", BigDecimal.valueOf(20))
        .without("vat_payer");
  }

  private static Dossier compose(Knowledge knowledge, Profile profile) {
    return Composer.compose(
        knowledge, profile, Shipped.AS_OF, RouteOptions.NONE, EnumSet.allOf(Part.class), _ -> {});
  }
}
