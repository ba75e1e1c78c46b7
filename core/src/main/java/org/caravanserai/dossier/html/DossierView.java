package org.caravanserai.dossier.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.message.Messages;
import org.caravanserai.policy.Assessment;
import org.jspecify.annotations.Nullable;

/** The whole page. A part that was not asked for is null. */
final class DossierView {
  private final Dossier dossier;
  private final Wording wording;
  private final @Nullable PoliciesView policies;
  private final @Nullable QuestionsView questions;

  /** A line of the table of contents. */
  record Entry(String anchor, String title) {}

  DossierView(Dossier dossier, Messages messages) {
    this.dossier = dossier;
    this.wording = new Wording(dossier, messages);
    Assessment assessment = dossier.assessment();
    this.policies = assessment == null ? null : new PoliciesView(dossier, assessment, wording);
    this.questions =
        assessment == null || policies == null || assessment.questions().isEmpty()
            ? null
            : new QuestionsView(assessment, policies, wording);
  }

  Wording wording() {
    return wording;
  }

  String title() {
    return dossier.profile().project();
  }

  Name name() {
    return Name.of(title());
  }

  String asOf() {
    return wording.messages().day(dossier.asOf());
  }

  String start() {
    return wording.messages().day(dossier.start());
  }

  String style() {
    return Assets.style();
  }

  String script() {
    return Assets.script();
  }

  /** Nothing may be loaded, and no script may run but the page's own. */
  String contentSecurityPolicy() {
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-"
        + sha256(script())
        + "'; base-uri 'none'; form-action 'none'";
  }

  List<Entry> contents() {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry("summary", "summary.heading"));
    addIf(policies, entries, entry("policies", "policies.heading"));
    addIf(dossier.plan(), entries, entry("plan", "plan.heading"));
    addIf(dossier.plan(), entries, entry("documents", "html.documents"));
    addIf(dossier.routes(), entries, entry("routes", "routes.heading"));
    addIf(dossier.risks(), entries, entry("risks", "risks.heading"));
    addIf(questions, entries, entry("questions", "html.questions"));
    entries.add(entry("basis", "html.basis"));
    entries.add(entry("sources", "sources.heading"));
    return entries;
  }

  private Entry entry(String anchor, String key) {
    return new Entry(anchor, wording.say(key));
  }

  private static void addIf(@Nullable Object part, List<Entry> entries, Entry entry) {
    if (part != null) {
      entries.add(entry);
    }
  }

  SummaryView summary() {
    return new SummaryView(dossier, policies, questions, wording);
  }

  @Nullable PoliciesView policies() {
    return policies;
  }

  @Nullable PlanView plan() {
    return dossier.plan() == null ? null : new PlanView(dossier.plan(), wording);
  }

  @Nullable DocumentsView documents() {
    return dossier.plan() == null ? null : new DocumentsView(dossier.plan(), wording);
  }

  @Nullable RoutesView routes() {
    return dossier.routes() == null ? null : new RoutesView(dossier.routes(), wording);
  }

  @Nullable RisksView risks() {
    return dossier.risks() == null
        ? null
        : new RisksView(dossier.risks(), dossier.screening(), wording);
  }

  @Nullable QuestionsView questions() {
    return questions;
  }

  BasisView basis() {
    return new BasisView(dossier, policies, wording);
  }

  SourcesView sources() {
    return new SourcesView(wording);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
