package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.files.StoredFile;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Refusal;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Enterprises: registering one, its papers, its verification by a side. */
@RestController
@RequestMapping("/organisations")
class OrganisationPages {
  private final StaticTemplates templates = new StaticTemplates();
  private final Organisations organisations;
  private final Sides sides;
  private final OrganisationViews views;

  OrganisationPages(Organisations organisations, Sides sides, OrganisationViews views) {
    this.organisations = organisations;
    this.sides = sides;
    this.views = views;
  }

  @GetMapping
  ResponseEntity<JteModel> list(Shell shell, Actor actor) {
    return Answers.page(templates.identityOrganisations(shell, organisations.listOwn(actor)));
  }

  @GetMapping("/new")
  ResponseEntity<JteModel> describe(Shell shell) {
    return Answers.page(templates.identityOrganisationNew(shell, sides.list(), Form.EMPTY));
  }

  @PostMapping
  ResponseEntity<JteModel> register(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    return switch (organisations.register(actor, draft(form))) {
      case Answer.Done<Organisation, Refusal>(Organisation made) ->
          Answers.see("/organisations/" + made.id());
      case Answer.Refused<Organisation, Refusal>(var refusal) ->
          Answers.refused(
              templates.identityOrganisationNew(
                  shell.at("/organisations/new"),
                  sides.list(),
                  form.refused(refusal, shell.messages())));
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<JteModel> show(Shell shell, Actor actor, @PathVariable UUID id) {
    return Answers.page(page(shell, actor, id, Form.EMPTY));
  }

  @PostMapping("/{id}")
  ResponseEntity<JteModel> edit(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    return answer(
        organisations.edit(actor, id, form.number("version"), draft(form)), shell, actor, id, form);
  }

  @PostMapping("/{id}/papers")
  ResponseEntity<JteModel> addPaper(
      Shell shell, Actor actor, @PathVariable UUID id, @RequestParam MultipartFile file)
      throws IOException {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    byte[] bytes = file.getInputStream().readNBytes(Files.LARGEST + 1);
    return answer(
        organisations.addPaper(actor, id, name, file.getContentType(), bytes),
        shell,
        actor,
        id,
        Form.EMPTY);
  }

  /** A paper is handed out to be kept, never to be shown as a page of this house. */
  @GetMapping("/{id}/papers/{paper}")
  ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id, @PathVariable UUID paper) {
    List<Organisations.Paper> papers = organisations.listPapers(actor, id).orThrow(Answers::thrown);
    StoredFile file =
        papers.stream()
            .filter(one -> one.id().equals(paper))
            .findFirst()
            .orElseThrow(Answers::notFound)
            .file();
    byte[] bytes = organisations.openPaper(actor, id, paper).orThrow(Answers::thrown);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.kind().mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }

  @PostMapping("/{id}/papers/{paper}/remove")
  ResponseEntity<JteModel> removePaper(
      Shell shell, Actor actor, @PathVariable UUID id, @PathVariable UUID paper) {
    return answer(organisations.removePaper(actor, id, paper), shell, actor, id, Form.EMPTY);
  }

  @PostMapping("/{id}/submit")
  ResponseEntity<JteModel> submit(
      Shell shell, Actor actor, @PathVariable UUID id, @RequestParam int version) {
    return answer(organisations.submit(actor, id, version), shell, actor, id, Form.EMPTY);
  }

  @PostMapping("/{id}/decide")
  ResponseEntity<JteModel> decide(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    boolean verified = form.has("decision", "verify");
    return answer(
        organisations.decide(actor, id, form.number("version"), verified, form.value("reason")),
        shell,
        actor,
        id,
        form);
  }

  private ResponseEntity<JteModel> answer(
      Answer<?, Refusal> answer, Shell shell, Actor actor, UUID id, Form form) {
    return switch (answer) {
      case Answer.Done<?, ?> _ -> Answers.see("/organisations/" + id);
      case Answer.Refused<?, Refusal> refused ->
          Answers.refused(
              page(shell, actor, id, form.refused(refused.refusal(), shell.messages())));
    };
  }

  private JteModel page(Shell shell, Actor actor, UUID id, Form form) {
    return templates.identityOrganisation(
        shell.at("/organisations/" + id), views.of(actor, id, shell.messages()), form);
  }

  private static Organisations.Draft draft(Form form) {
    return new Organisations.Draft(
        form.names("names"),
        form.value("country"),
        form.value("registrationNumber"),
        form.id("side").orElse(null));
  }
}
