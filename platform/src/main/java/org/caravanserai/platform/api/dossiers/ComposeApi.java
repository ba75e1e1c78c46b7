package org.caravanserai.platform.api.dossiers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.DossierText;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.dossier.RouteWords;
import org.caravanserai.dossier.RouteWords.Meaning;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.api.Looks;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.dossiers.Composing;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers of profiles that are not kept. */
@RestController
@Tag(name = "dossiers")
class ComposeApi {
  /** Of words to avoid, and of pairs that are closed. */
  private static final int MOST_WORDS = 100;

  private final Library library;
  private final Composing composing;
  private final Dossiers dossiers;

  ComposeApi(Library library, Composing composing, Dossiers dossiers) {
    this.library = library;
    this.composing = composing;
    this.dossiers = dossiers;
  }

  @PostMapping(
      path = "/api/v1/dossier",
      consumes = {
        MediaType.APPLICATION_JSON_VALUE,
        "application/yaml",
        "application/x-yaml",
        "text/yaml"
      },
      produces = {
        MediaType.APPLICATION_JSON_VALUE,
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.TEXT_HTML_VALUE
      })
  @Operation(
      summary = "Compose the dossier of a profile without keeping anything",
      description =
          "The body is a profile in JSON or YAML, at most 1 MiB. Needs no Idempotency-Key: the"
              + " same body gives the same answer. A mistake is answered with its line and column.")
  ResponseEntity<String> compose(
      HttpServletRequest request,
      InputStream body,
      Looks looks,
      @RequestParam(required = false) @Nullable String asOf,
      @Parameter(description = "Of policies, plan, routes, risks; all when nothing is said")
          @RequestParam(defaultValue = "")
          List<String> parts,
      @Parameter(description = "Places, links, services or modes to keep clear of; at most 100")
          @RequestParam(defaultValue = "")
          List<String> avoid,
      @Parameter(description = "Neighbouring places between which nothing moves; at most 100")
          @RequestParam(defaultValue = "")
          List<String> closed,
      @RequestParam(required = false) @Nullable String depart,
      @RequestParam(defaultValue = "false") boolean planned)
      throws IOException {
    LocalDate day = DossierProblems.day("asOf", asOf);
    Set<Part> wanted = parts(parts);
    bound("avoid", avoid);
    bound("closed", closed);
    RouteWords words =
        new RouteWords(avoid, closed, planned, DossierProblems.day("depart", depart));
    Edition edition = library.current();
    Profile profile = read(body, edition);
    LocalDate own = profile.asOf() == null ? dossiers.today() : profile.asOf();
    Dossier dossier =
        composing.compose(
            edition, profile, day == null ? own : day, options(words, edition), wanted);
    String language = ReaderLanguage.of(request);
    Messages messages = Messages.in(language);
    return looks.write(
        () -> DossierJson.of(dossier, language),
        () -> DossierText.of(dossier, messages, looks.columns(), looks.colour()),
        () -> DossierHtml.of(dossier, messages));
  }

  private static Set<Part> parts(List<String> words) {
    if (words.isEmpty()) {
      return EnumSet.allOf(Part.class);
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String word : words) {
      parts.add(
          Arrays.stream(Part.values())
              .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst()
              .orElseThrow(() ->
                  new Problem(
                      ProblemKind.BAD_REQUEST,
                      new Problem.Fault("parts", "error.field.unreadable"))));
    }
    return parts;
  }

  private static void bound(String field, List<String> words) {
    if (words.size() > MOST_WORDS) {
      throw new Problem(
          ProblemKind.TOO_LARGE, new Problem.Fault(field, "dossiers.api.words", MOST_WORDS));
    }
  }

  private static RouteOptions options(RouteWords words, Edition edition) {
    return switch (words.in(edition.knowledge())) {
      case Meaning.Known(RouteOptions options) -> options;
      case Meaning.UnknownToAvoid(String word) ->
          throw unknown("avoid", "dossiers.api.avoid", word);
      case Meaning.NoPair(String text) -> throw unknown("closed", "dossiers.api.closed", text);
    };
  }

  private static Problem unknown(String field, String key, String word) {
    return new Problem(ProblemKind.INVALID, new Problem.Fault(field, key, Mistake.oneLine(word)));
  }

  private static Profile read(InputStream body, Edition edition) throws IOException {
    byte[] bytes = body.readNBytes(ProfileReader.LARGEST_FILE + 1);
    if (bytes.length > ProfileReader.LARGEST_FILE) {
      throw new Problem(ProblemKind.TOO_LARGE);
    }
    return switch (ProfileReader.read("profile", text(bytes), edition.knowledge())) {
      case ProfileResult.Accepted(Profile profile) -> profile;
      case ProfileResult.Refused(List<Mistake> mistakes) ->
          throw DossierProblems.mistaken(mistakes);
    };
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(ProblemKind.BAD_REQUEST);
    }
  }
}
