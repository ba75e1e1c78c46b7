package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.caravanserai.platform.notice.StopLinks;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the link in each letter about notices. Looking changes nothing, for programs look
 * at links as well; the button stops the letters, and so does the request that a mail program sends
 * by itself (RFC 8058). That one comes from no page of the house and brings no token against forged
 * forms: the secret in the link is what nobody else can know.
 */
@RestController
class LetterPages {
  static final String STOP = "/letters/stop";

  private final StaticTemplates templates = new StaticTemplates();
  private final StopLinks links;

  LetterPages(StopLinks links) {
    this.links = links;
  }

  static boolean isStop(HttpServletRequest request) {
    return STOP.equals(request.getServletPath());
  }

  @GetMapping(STOP)
  ResponseEntity<JteModel> look(Shell shell, @RequestParam(defaultValue = "") String token) {
    return Answers.page(page(shell, token, links.isGood(token), false));
  }

  /** Answers at once, without sending the browser on: a mail program follows no redirect. */
  @PostMapping(STOP)
  ResponseEntity<JteModel> stop(Shell shell, @RequestParam(defaultValue = "") String token) {
    boolean known = links.stop(token);
    JteModel page = page(shell, token, known, known);
    return known ? Answers.page(page) : Answers.refused(page);
  }

  private JteModel page(Shell shell, String token, boolean known, boolean done) {
    return templates.identityStopLetters(Answers.at(shell, STOP, token), token, known, done);
  }
}
