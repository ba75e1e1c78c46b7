package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Entry;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseBrief;
import org.caravanserai.platform.casework.CaseDocuments;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.casework.RefusalWords;
import org.caravanserai.platform.casework.Report;
import org.caravanserai.platform.casework.Reports;
import org.caravanserai.platform.casework.SimilarCases;
import org.caravanserai.platform.casework.Writing;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.files.StoredFile;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Topic;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Cases: the list, the report of a problem, the case itself. */
@RestController
@RequestMapping("/cases")
class CasePages {
  private static final int PAGE = 20;
  private static final String BODY = "body.";

  private final Reports reports;
  private final Cases cases;
  private final CaseDocuments documents;
  private final Organisations organisations;
  private final DossierSteps steps;
  private final CaseLines lines;
  private final CaseViewPages views;
  private final SimilarCases similar;
  private final StaticTemplates templates = new StaticTemplates();

  CasePages(
      Reports reports,
      Cases cases,
      CaseDocuments documents,
      Organisations organisations,
      DossierSteps steps,
      CaseLines lines,
      CaseViewPages views,
      SimilarCases similar) {
    this.reports = reports;
    this.cases = cases;
    this.documents = documents;
    this.organisations = organisations;
    this.steps = steps;
    this.lines = lines;
    this.views = views;
    this.similar = similar;
  }

  /**
   * The cases that the reader takes part in.
   *
   * @param all there when those that are over are asked for, too
   */
  @GetMapping
  ResponseEntity<JteModel> list(
      Shell shell,
      Actor actor,
      @RequestParam(required = false) Optional<String> all,
      @RequestParam(required = false) Optional<UUID> before) {
    requireSignedIn(actor);
    List<CaseBrief> found = cases.mine(actor, all.isEmpty(), before, PAGE + 1);
    String more = "/cases?" + (all.isPresent() ? "all&" : "") + "before=";
    return ResponseEntity.ok(
        templates.caseworkList(
            shell,
            found.stream().limit(PAGE).map(brief -> lines.line(brief, shell.messages())).toList(),
            all.isPresent(),
            !actor.organisations().isEmpty(),
            found.size() > PAGE ? more + found.get(PAGE - 1).id() : null));
  }

  /** The form for a report; of a dossier, where its step is named. */
  @GetMapping("/new")
  ResponseEntity<JteModel> begin(
      Shell shell,
      Actor actor,
      @RequestParam(defaultValue = "") String dossier,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String task) {
    requireSignedIn(actor);
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    values.add("dossier", dossier);
    values.add("step", step);
    values.add("task", task);
    if (!step.isEmpty()) {
      steps.topic(actor, id(dossier), step).ifPresent(topic -> values.add("topic", topic));
    }
    return ResponseEntity.ok(form(shell, actor, new Form(values, Map.of(), null)));
  }

  private JteModel form(Shell shell, Actor actor, Form form) {
    Messages messages = shell.messages();
    return templates.caseworkReport(
        shell.at("/cases/new"),
        organisations.listOwn(actor).stream()
            .map(one ->
                new CasePage.Choice(one.id().toString(), one.names().in(messages.language())))
            .toList(),
        List.of(Topic.values()).stream()
            .map(topic ->
                new CasePage.Choice(topic.code(), messages.get("identity.topic." + topic.code())))
            .toList(),
        steps.choices(actor, id(form.value("dossier")), messages),
        form);
  }

  @PostMapping
  ResponseEntity<JteModel> report(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    Form form = new Form(typed, Map.of(), null);
    Report report =
        new Report(
            id(form.value("organisation")),
            form.value("topic"),
            form.value("text"),
            form.value("place"),
            id(form.value("dossier")),
            form.value("step"),
            form.value("task"));
    return switch (reports.report(actor, report)) {
      case Answer.Done<CaseView, Refusal>(CaseView made) -> see("/cases/" + made.id());
      case Answer.Refused<CaseView, Refusal>(Refusal refusal) ->
          ResponseEntity.status(status(refusal))
              .body(form(shell, actor, refused(typed, refusal, shell.messages())));
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<JteModel> show(Shell shell, Actor actor, @PathVariable UUID id) {
    requireSignedIn(actor);
    return ResponseEntity.ok(page(shell, actor, id, Typed.NOTHING, List.of()));
  }

  private JteModel page(Shell shell, Actor actor, UUID id, Typed typed, List<Entry> since) {
    CaseView view = cases.read(actor, id).orThrow(CasePages::thrown);
    return templates.caseworkFile(
        shell.at("/cases/" + id),
        views.page(view, typed, shell.messages()),
        typed.form(),
        views.entries(view, since, shell.messages()),
        views.similar(similar.find(actor, view), shell.messages()));
  }

  @PostMapping("/{id}/entries")
  ResponseEntity<JteModel> write(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    CaseView view = cases.read(actor, id).orThrow(CasePages::thrown);
    return written(shell, actor, id, typed, writing(view, typed));
  }

  /** An entry about a file, with the file. */
  @PostMapping("/{id}/documents")
  ResponseEntity<JteModel> addDocument(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "shared") String scope,
      @RequestParam MultipartFile file)
      throws IOException {
    CaseView view = cases.read(actor, id).orThrow(CasePages::thrown);
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    byte[] bytes = file.getInputStream().readNBytes(Files.LARGEST + 1);
    Answer<String, Refusal> kept =
        documents.handIn(actor, id, scope, name, file.getContentType(), bytes);
    return switch (kept) {
      case Answer.Done<String, Refusal>(String sha256) -> {
        Writing writing = writing(view, typed);
        Map<String, Object> body = new LinkedHashMap<>(Objects.requireNonNull(writing.body()));
        body.put("content", sha256);
        yield written(
            shell,
            actor,
            id,
            typed,
            new Writing(writing.kind(), writing.scope(), writing.against(), body));
      }
      case Answer.Refused<String, Refusal>(Refusal refusal) ->
          comeBack(shell, actor, id, typed, refusal);
    };
  }

  private ResponseEntity<JteModel> written(
      Shell shell, Actor actor, UUID id, MultiValueMap<String, String> typed, Writing writing) {
    return switch (cases.write(actor, id, writing)) {
      case Answer.Done<CaseView, Refusal> _ -> see("/cases/" + id);
      case Answer.Refused<CaseView, Refusal>(Refusal refusal) ->
          comeBack(shell, actor, id, typed, refusal);
    };
  }

  private ResponseEntity<JteModel> comeBack(
      Shell shell, Actor actor, UUID id, MultiValueMap<String, String> typed, Refusal refusal) {
    Form form = refused(typed, refusal, shell.messages());
    List<Entry> since = refusal instanceof Refusal.Behind(var between) ? between : List.of();
    return ResponseEntity.status(status(refusal))
        .body(
            page(
                shell, actor, id, new Typed(form.value("kind"), form.value("scope"), form), since));
  }

  /** The body by the types of the kind's fields; what is no number stays a text, to be refused. */
  private static Writing writing(CaseView view, MultiValueMap<String, String> typed) {
    Form form = new Form(typed, Map.of(), null);
    EntryKind kind = view.kind().findEntry(form.value("kind"));
    Map<String, Object> body = new LinkedHashMap<>();
    if (kind != null) {
      for (Field field : kind.body()) {
        String value = form.value(BODY + field.id());
        if (!value.isBlank()) {
          body.put(field.id(), value(field, value.strip().replace("\r\n", "\n")));
        }
      }
    }
    String against = form.value("against");
    return new Writing(
        form.value("kind"),
        form.value("scope"),
        against.matches("[0-9]{1,6}") ? Integer.valueOf(against) : null,
        body);
  }

  private static Object value(Field field, String value) {
    return switch (field.type()) {
      case INTEGER -> value.matches("[0-9]{1,9}") ? Long.valueOf(value) : value;
      case IDS -> List.of(value.split("[\\s,;]+"));
      case FLAG -> value.equals("true") ? true : value;
      case TEXT, CHOICE, ID, AMOUNT, DAY, INSTANT, HASH -> value;
    };
  }

  /** A file is handed out to be kept, never to be shown as a page of this house. */
  @GetMapping("/{id}/documents/{sha256:[0-9a-f]{64}}")
  ResponseEntity<byte[]> document(Actor actor, @PathVariable UUID id, @PathVariable String sha256) {
    requireSignedIn(actor);
    StoredFile file = documents.find(actor, id, sha256).orThrow(CasePages::thrown);
    return attachment(
        documents.open(actor, id, sha256).orThrow(CasePages::thrown),
        MediaType.parseMediaType(file.kind().mediaType()),
        file.name());
  }

  /** The entries of one scope, one text a line, as {@code serai verify-case} reads them. */
  @GetMapping("/{id}/chain/{scope}")
  ResponseEntity<byte[]> chain(Actor actor, @PathVariable UUID id, @PathVariable String scope) {
    requireSignedIn(actor);
    List<String> texts = cases.chain(actor, id, scope).orThrow(CasePages::thrown);
    return attachment(
        (String.join("\n", texts) + "\n").getBytes(StandardCharsets.UTF_8),
        MediaType.TEXT_PLAIN,
        "case-" + id + "-" + scope.replace(':', '-') + ".jsonl");
  }

  private static ResponseEntity<byte[]> attachment(byte[] bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }

  static Form refused(MultiValueMap<String, String> typed, Refusal refusal, Messages messages) {
    return switch (refusal) {
      case Refusal.NotFound _, Refusal.SignInNeeded _ -> throw thrown(refusal);
      case Refusal.Behind _ -> new Form(typed, Map.of(), messages.get("cases.conflict"));
      case Refusal.Invalid(var faults) -> {
        Map<String, String> mistakes = new LinkedHashMap<>();
        faults.forEach(fault ->
            mistakes.putIfAbsent(
                fault.field(), messages.get(fault.key(), fault.parameters().toArray())));
        yield new Form(typed, mistakes, messages.get("identity.refused.fields"));
      }
      case Refusal.NotAllowed _,
          Refusal.NotTaken _,
          Refusal.NoCalendar _,
          Refusal.Full _,
          Refusal.TooMany _ -> {
        RefusalWords words = RefusalWords.of(refusal);
        String said = messages.get(words.key(), words.parameters().toArray());
        yield words.field().startsWith(BODY)
            ? new Form(typed, Map.of(words.field(), said), messages.get("identity.refused.fields"))
            : new Form(typed, Map.of(), said);
      }
    };
  }

  static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
      case Refusal.SignInNeeded _ -> HttpStatus.UNAUTHORIZED;
      case Refusal.NotAllowed _ -> HttpStatus.FORBIDDEN;
      case Refusal.Behind _, Refusal.NoCalendar _, Refusal.Full _, Refusal.TooMany _ ->
          HttpStatus.CONFLICT;
      case Refusal.NotTaken _, Refusal.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  static RuntimeException thrown(Refusal refusal) {
    return refusal instanceof Refusal.SignInNeeded
        ? new AccessDeniedException("This is for people who are signed in")
        : new ResponseStatusException(status(refusal));
  }

  static void requireSignedIn(Actor actor) {
    if (actor.personId().isEmpty()) {
      throw new AccessDeniedException("This page is for people who are signed in");
    }
  }

  static ResponseEntity<JteModel> see(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
