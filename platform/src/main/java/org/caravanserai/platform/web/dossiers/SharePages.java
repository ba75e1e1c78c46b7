package org.caravanserai.platform.web.dossiers;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.dossiers.Share;
import org.caravanserai.platform.dossiers.Shares;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Links to a dossier, and what those who hold one read. */
@RestController
class SharePages {
  private static final Set<String> LIVES = Set.of("1", "7", "30", "90");

  private final Shares shares;
  private final Dossiers dossiers;
  private final DossierViews views;
  private final HouseAddress house;
  private final StaticTemplates templates = new StaticTemplates();

  SharePages(Shares shares, Dossiers dossiers, DossierViews views, HouseAddress house) {
    this.shares = shares;
    this.dossiers = dossiers;
    this.views = views;
    this.house = house;
  }

  @GetMapping("/dossiers/{id}/shares")
  ResponseEntity<JteModel> list(Shell shell, Asker asker, @PathVariable UUID id) {
    return list(HttpStatus.OK, shell, asker, id, null, "");
  }

  private ResponseEntity<JteModel> list(
      HttpStatus status, Shell shell, Asker asker, UUID id, @Nullable String made, String mistake) {
    KeptDossier dossier = dossiers.find(asker, id).orThrow(Pages::thrown);
    List<ShareLine> lines =
        shares.list(asker, id).orThrow(Pages::thrown).stream()
            .map((Share share) ->
                new ShareLine(
                    share.id(),
                    Moment.of(share.createdAt(), shell.messages()),
                    Moment.of(share.expiresAt(), shell.messages())))
            .toList();
    return Pages.page(status, templates.dossiersShares(shell, dossier, lines, made, mistake));
  }

  @PostMapping("/dossiers/{id}/shares")
  ResponseEntity<JteModel> make(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "7") String days) {
    if (!LIVES.contains(days)) {
      throw Pages.badRequest();
    }
    return switch (shares.make(asker, id, Integer.parseInt(days))) {
      case Answer.Done<Shares.Made, Refusal>(Shares.Made made) ->
          list(
              HttpStatus.OK,
              shell,
              asker,
              id,
              house.link("/dossiers/shared/" + made.secret()).toString(),
              "");
      case Answer.Refused<Shares.Made, Refusal>(Refusal.TooMany(int most)) ->
          list(HttpStatus.CONFLICT, shell, asker, id, null, shell.say("dossiers.share.many", most));
      case Answer.Refused<Shares.Made, Refusal>(Refusal refusal) -> throw Pages.thrown(refusal);
    };
  }

  @PostMapping("/dossiers/{id}/shares/{share}/revoke")
  ResponseEntity<JteModel> revoke(Asker asker, @PathVariable UUID id, @PathVariable UUID share) {
    shares.revoke(asker, id, share).orThrow(Pages::thrown);
    return Pages.see("/dossiers/" + id + "/shares");
  }

  @GetMapping("/dossiers/shared/{secret}")
  ResponseEntity<JteModel> show(
      Shell shell,
      @PathVariable String secret,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(defaultValue = "") List<String> closed) {
    KeptDossier dossier = shares.open(secret).orElseThrow(Pages::notFound);
    Dossiers.Opened opened = dossiers.open(dossier);
    DossierPages.Day day = DossierPages.Day.of(opened, asOf, shell.messages());
    DossierView view =
        views.view(
            opened,
            null,
            day.day(),
            day.typed(),
            day.mistakes(),
            DossierPages.closed(closed, opened),
            shell.messages());
    return ResponseEntity.status(day.status())
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Referrer-Policy", "no-referrer")
        .contentType(MediaType.TEXT_HTML)
        .body(templates.dossiersShared(shell, view, "/dossiers/shared/" + secret));
  }
}
