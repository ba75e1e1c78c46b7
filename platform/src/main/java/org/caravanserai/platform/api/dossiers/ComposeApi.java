package org.caravanserai.platform.api.dossiers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.RouteOptions;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers of profiles that are not kept. */
@RestController
@Tag(name = "dossiers")
class ComposeApi {
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
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Compose the dossier of a profile without keeping anything",
      description =
          "The body is a profile in JSON or YAML, at most 1 MiB. Needs no Idempotency-Key: the"
              + " same body gives the same answer. A mistake is answered with its line and column.")
  String compose(
      HttpServletRequest request,
      InputStream body,
      @RequestParam(required = false) @Nullable String asOf)
      throws IOException {
    LocalDate day = DossierProblems.day("asOf", asOf);
    Edition edition = library.current();
    Profile profile = read(body, edition);
    LocalDate own = profile.asOf() == null ? dossiers.today() : profile.asOf();
    return DossierJson.of(
        composing.compose(edition, profile, day == null ? own : day, RouteOptions.NONE),
        ReaderLanguage.of(request));
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
