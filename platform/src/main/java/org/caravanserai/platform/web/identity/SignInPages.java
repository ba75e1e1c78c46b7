package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.identity.Refusal;
import org.caravanserai.platform.identity.SecurityEvent;
import org.caravanserai.platform.identity.SignIn;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors: signing in, and making an account. */
@RestController
class SignInPages {
  private static final List<String> SAID =
      List.of("refused", "sent", "stale", "out", "again", "accepted", "unconfirmed", "away");

  private final StaticTemplates templates = new StaticTemplates();
  private final SignIn signIn;
  private final Entrance entrance;
  private final List<Provider> providers;

  SignInPages(SignIn signIn, Entrance entrance, ObjectProvider<Providers> providers) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.providers = providers.stream().flatMap(all -> all.list().stream()).toList();
  }

  @GetMapping("/sign-in")
  ResponseEntity<JteModel> show(Shell shell, @RequestParam Map<String, String> query) {
    String said = SAID.stream().filter(query::containsKey).findFirst().orElse("");
    return Answers.page(templates.identitySignIn(shell.at("/sign-in"), said, providers));
  }

  /** The link of a letter. It asks once more: what only looks at links must not use them up. */
  @GetMapping("/sign-in/link")
  ResponseEntity<JteModel> confirm(Shell shell, @RequestParam(defaultValue = "") String token) {
    return Answers.page(templates.identityLink(Answers.at(shell, "/sign-in/link", token), token));
  }

  @GetMapping("/register")
  ResponseEntity<JteModel> askForAccount(Shell shell, @RequestParam Map<String, String> query) {
    return Answers.page(
        templates.identityRegister(shell.at("/register"), query.containsKey("sent")));
  }

  @PostMapping("/register")
  ResponseEntity<JteModel> askForAccount(
      HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
    signIn.askForAccount(email, ReaderLanguage.of(request));
    return Answers.see("/register?sent");
  }

  @GetMapping("/register/account")
  ResponseEntity<JteModel> makeAccount(Shell shell, @RequestParam(defaultValue = "") String token) {
    return Answers.page(account(shell, token, Form.EMPTY));
  }

  @PostMapping("/register/account")
  ResponseEntity<JteModel> makeAccount(
      Shell shell,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    String token = form.value("token");
    return switch (signIn.makeAccount(token, form.value("name"), form.value("language"))) {
      case Answer.Done<UUID, Refusal>(UUID person) -> {
        entrance.letIn(request, response, person, SecurityEvent.SIGNED_IN_BY_LINK);
        yield Answers.see("/me");
      }
      case Answer.Refused<UUID, Refusal>(var refusal) ->
          Answers.refused(account(shell, token, form.refused(refusal, shell.messages())));
    };
  }

  private JteModel account(Shell shell, String token, Form form) {
    Optional<String> email = signIn.lookAtAccountLink(token);
    return templates.identityAccount(
        Answers.at(shell, "/register/account", token), token, email.orElse(""), form);
  }
}
