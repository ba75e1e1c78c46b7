package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.casework.Committees;
import org.caravanserai.platform.casework.Meeting;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
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

/** Meetings of the joint committees, for coordinators and auditors. */
@RestController
@RequestMapping("/committee")
class CommitteePages {
  private static final String HERE = "/committee";

  private final Committees committees;
  private final MeetingLines lines;
  private final StaticTemplates templates = new StaticTemplates();

  CommitteePages(Committees committees, MeetingLines lines) {
    this.committees = committees;
    this.lines = lines;
  }

  @GetMapping
  JteModel list(Shell shell, Actor actor) {
    return list(shell, actor, Form.EMPTY);
  }

  private JteModel list(Shell shell, Actor actor, Form form) {
    return templates.caseworkCommittee(
        shell.at(HERE),
        lines.overview(committees.list(actor).orThrow(CasePages::thrown), shell.messages()),
        form);
  }

  @PostMapping
  ResponseEntity<JteModel> call(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    Form form = new Form(typed, Map.of(), null);
    return switch (committees.call(
        actor,
        CasePages.id(form.value("side")),
        CasePages.id(form.value("other")),
        day(form.value("day")))) {
      case Answer.Done<Meeting, Refusal>(Meeting meeting) ->
          CasePages.see(HERE + "/" + meeting.id());
      case Answer.Refused<Meeting, Refusal>(Refusal refusal) -> {
        if (refusal instanceof Refusal.NotAllowed) {
          throw CasePages.thrown(refusal);
        }
        yield ResponseEntity.status(CasePages.status(refusal))
            .body(list(shell, actor, CasePages.refused(typed, refusal, shell.messages())));
      }
    };
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @GetMapping("/{id}")
  JteModel show(Shell shell, Actor actor, @PathVariable UUID id) {
    return show(shell, actor, id, Form.EMPTY);
  }

  private JteModel show(Shell shell, Actor actor, UUID id, Form form) {
    return templates.caseworkMeeting(
        shell.at(HERE + "/" + id),
        lines.page(committees.read(actor, id).orThrow(CasePages::thrown), shell.messages()),
        Committees.LONGEST_DECISION,
        form);
  }

  @PostMapping("/{id}/decisions")
  ResponseEntity<JteModel> decide(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = new Form(typed, Map.of(), null);
    String against = form.value("against");
    return answered(
        shell,
        actor,
        id,
        typed,
        committees.decide(
            actor,
            id,
            CasePages.id(form.value("case")),
            against.matches("[0-9]{1,6}") ? Integer.valueOf(against) : null,
            form.value("text").replace("\r\n", "\n")));
  }

  @PostMapping("/{id}/confirmations")
  ResponseEntity<JteModel> confirm(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    return answered(
        shell,
        actor,
        id,
        typed,
        committees.confirm(actor, id, new Form(typed, Map.of(), null).value("sha256")));
  }

  private ResponseEntity<JteModel> answered(
      Shell shell,
      Actor actor,
      UUID id,
      MultiValueMap<String, String> typed,
      Answer<Meeting, Refusal> answer) {
    return switch (answer) {
      case Answer.Done<Meeting, Refusal> _ -> CasePages.see(HERE + "/" + id);
      case Answer.Refused<Meeting, Refusal>(Refusal refusal) ->
          ResponseEntity.status(CasePages.status(refusal))
              .body(show(shell, actor, id, CasePages.refused(typed, refusal, shell.messages())));
    };
  }

  /**
   * The minutes to read and print.
   *
   * @param lang one of the languages of the two sides; the reader's when it is one of them and
   *     nothing is said
   */
  @GetMapping("/{id}/minutes")
  JteModel minutes(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) Optional<String> lang) {
    Meeting meeting = committees.read(actor, id).orThrow(CasePages::thrown);
    return templates.caseworkMinutes(
        shell.at(HERE + "/" + id + "/minutes"),
        lines.page(meeting, shell.messages()),
        lines.print(meeting, lang.orElse(shell.messages().language()), shell.messages()));
  }

  /** The minutes in all their languages, byte by byte what their SHA-256 is of. */
  @GetMapping("/{id}/minutes.txt")
  ResponseEntity<byte[]> text(Actor actor, @PathVariable UUID id) {
    Meeting meeting = committees.read(actor, id).orThrow(CasePages::thrown);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"minutes-" + meeting.day() + ".txt\"")
        .body(meeting.minutes().whole().getBytes(StandardCharsets.UTF_8));
  }
}
