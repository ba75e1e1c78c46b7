package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Issue;
import org.caravanserai.platform.casework.Issues;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Causes that repeat, for coordinators. */
@RestController
@RequestMapping("/board/issues")
class IssuePages {
  private final Issues issues;
  private final CaseWords words;
  private final StaticTemplates templates = new StaticTemplates();

  IssuePages(Issues issues, CaseWords words) {
    this.issues = issues;
    this.words = words;
  }

  @GetMapping
  JteModel list(Shell shell, Actor actor) {
    return page(shell, actor, Form.EMPTY);
  }

  private JteModel page(Shell shell, Actor actor, Form form) {
    Messages messages = shell.messages();
    List<Issue> found = issues.list(actor).orThrow(CasePages::thrown);
    return templates.caseworkIssues(
        shell.at("/board/issues"),
        found.stream().map(issue -> IssueLine.of(issue, words, messages)).toList(),
        issues.leastCases(),
        issues.days(),
        Issues.LONGEST_NOTE,
        form);
  }

  @PostMapping
  ResponseEntity<JteModel> write(
      Shell shell,
      Actor actor,
      @RequestParam UUID side,
      @RequestParam String topic,
      @RequestParam String cause,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = new Form(typed, Map.of(), null);
    return switch (issues.write(
        actor,
        new Issue.Key(side, topic, cause),
        form.value("standing"),
        form.value("note").replace("\r\n", "\n"))) {
      case Answer.Done<Issue, Refusal> _ -> CasePages.see("/board/issues");
      case Answer.Refused<Issue, Refusal>(Refusal refusal) ->
          ResponseEntity.status(CasePages.status(refusal))
              .body(page(shell, actor, CasePages.refused(typed, refusal, shell.messages())));
    };
  }
}
