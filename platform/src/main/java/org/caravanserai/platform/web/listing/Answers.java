package org.caravanserai.platform.web.listing;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.listing.Refusal;
import org.caravanserai.platform.listing.RefusalWords;
import org.caravanserai.platform.web.identity.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** The answers of these pages. */
final class Answers {
  private Answers() {}

  static ResponseEntity<JteModel> page(JteModel page) {
    return ResponseEntity.ok(page);
  }

  /** A page that comes back and says why nothing was done. */
  static ResponseEntity<JteModel> refused(Refusal refusal, JteModel page) {
    return ResponseEntity.status(status(refusal)).body(page);
  }

  /** Done; the browser reads on at another page. */
  static ResponseEntity<JteModel> see(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  /** The page of a listing. */
  static String address(Object listing) {
    return "/listings/" + listing;
  }

  /** Sends somebody whom nobody knows to the page to sign in, and back afterwards. */
  static void requireSignedIn(Actor actor) {
    if (actor.personId().isEmpty()) {
      throw new AccessDeniedException("This page is for people who are signed in");
    }
  }

  /** What a page answers to a refusal that it cannot show. */
  static RuntimeException thrown(Refusal refusal) {
    return refusal instanceof Refusal.SignInNeeded
        ? new AccessDeniedException("This is for people who are signed in")
        : new ResponseStatusException(status(refusal));
  }

  static RuntimeException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
      case Refusal.SignInNeeded _ -> HttpStatus.UNAUTHORIZED;
      case Refusal.NotAllowed _ -> HttpStatus.FORBIDDEN;
      case Refusal.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
      case Refusal.Changed _,
          Refusal.NotVerified _,
          Refusal.OwnListing _,
          Refusal.NotNow _,
          Refusal.NothingToSubmit _,
          Refusal.NotWaiting _,
          Refusal.InterestOver _,
          Refusal.InterestThere _,
          Refusal.NotAMatch _,
          Refusal.TooMany _ ->
          HttpStatus.CONFLICT;
    };
  }

  /**
   * The form with what is wrong with it, each mistake at its field. A refusal that is no matter of
   * what was filled in, and that no page shows, is thrown.
   */
  static Form form(MultiValueMap<String, String> typed, Refusal refusal, Messages messages) {
    return switch (refusal) {
      case Refusal.NotFound _, Refusal.SignInNeeded _, Refusal.NotAllowed _ ->
          throw thrown(refusal);
      case Refusal.Invalid(var faults) -> {
        Map<String, String> mistakes = new LinkedHashMap<>();
        faults.forEach(fault ->
            mistakes.putIfAbsent(
                fault.field(), messages.get(fault.key(), fault.parameters().toArray())));
        yield new Form(typed, mistakes, messages.get("identity.refused.fields"));
      }
      default -> new Form(typed, Map.of(), say(refusal, messages));
    };
  }

  /** Why nothing was done, and what to do. */
  static String say(Refusal refusal, Messages messages) {
    RefusalWords words = RefusalWords.of(refusal);
    return messages.get(words.key(), words.parameters().toArray());
  }
}
