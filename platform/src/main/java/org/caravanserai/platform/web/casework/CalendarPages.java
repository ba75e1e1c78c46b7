package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.caravanserai.platform.casework.CalendarFeeds;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The calendar of deadlines: its secret address, and what calendar programs read there. */
@RestController
class CalendarPages {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarFeeds feeds;
  private final StaticTemplates templates = new StaticTemplates();

  CalendarPages(CalendarFeeds feeds) {
    this.feeds = feeds;
  }

  @GetMapping("/me/calendar")
  ResponseEntity<JteModel> show(Shell shell, Actor actor) {
    CasePages.requireSignedIn(actor);
    return ResponseEntity.ok(page(shell, actor, null));
  }

  private JteModel page(Shell shell, Actor actor, @Nullable String address) {
    return templates.caseworkCalendar(
        shell,
        feeds.madeAt(actor).map((Instant at) -> Moment.of(at, shell.messages())).orElse(null),
        address);
  }

  /** The page says the address this once. */
  @PostMapping("/me/calendar")
  ResponseEntity<JteModel> make(Shell shell, Actor actor) {
    String address = feeds.make(actor).orThrow(CasePages::thrown);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(page(shell.at("/me/calendar"), actor, address));
  }

  @PostMapping("/me/calendar/revoke")
  ResponseEntity<JteModel> revoke(Actor actor) {
    feeds.revoke(actor).orThrow(CasePages::thrown);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/me/calendar")).build();
  }

  /** Read by programs that cannot sign in; whoever has the address has the calendar. */
  @GetMapping("/calendar/{secret}.ics")
  ResponseEntity<byte[]> read(@PathVariable String secret) {
    byte[] text =
        feeds
            .read(secret)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
            .getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("\"" + DigestUtils.md5DigestAsHex(text) + "\"")
        .body(text);
  }
}
