package org.caravanserai.fuzz;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.DossierText;
import org.caravanserai.dossier.Markup;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.profile.ProfileWriter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What must hold of whatever was accepted. */
final class Sound {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final List<String> LANGUAGES = List.of("en", "zh", "ru", "uz");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}&&[^\n]]");
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");
  private static final JsonFactory JSON = new JsonFactory();

  private Sound() {}

  /** Requires that a profile is judged, and that all forms of its dossier are well-formed. */
  static void dossier(Knowledge knowledge, Profile profile, int choice) {
    LocalDate asOf = profile.asOf() == null ? DAY : profile.asOf();
    String language = LANGUAGES.get(Math.floorMod(choice, LANGUAGES.size()));
    Dossier dossier =
        Composer.compose(
            knowledge, profile, asOf, RouteOptions.NONE, EnumSet.allOf(Part.class), _ -> {});
    json(DossierJson.of(dossier, language));
    Messages messages = Messages.in(language);
    String text = DossierText.of(dossier, messages, 80, false);
    Told.require(!CONTROL.matcher(text).find(), "a control character in the text", text);
    String page = DossierHtml.of(dossier, messages);
    Markup.of(page);
    Told.require(!HALF.matcher(page).find(), "half a character", page);
  }

  private static void json(String text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        parser.getValueAsString();
      }
    }
  }

  /** Requires that a written profile reads back as an equal one. */
  static void roundTrip(Profile profile, Knowledge knowledge, ProfileWriter.Remarks remarks) {
    String written = ProfileWriter.write(profile, knowledge, remarks);
    switch (ProfileReader.read("written.yaml", written, knowledge)) {
      case ProfileResult.Accepted(Profile again) ->
          Told.require(again.equals(profile), "another profile", again + " for " + profile);
      case ProfileResult.Refused(var mistakes) ->
          throw new AssertionError("written, and refused: " + mistakes);
    }
  }
}
