package org.caravanserai.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.caravanserai.dossier.Part;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serai route}: by which roads the goods of a profile, or between two places, can go. */
@Command(name = "route", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class RouteCommand implements Callable<Integer> {
  private static final BigDecimal MOST_TONNES = BigDecimal.valueOf(1_000_000);

  /** A code that can stand in a profile; whether there is such a place is the server's to say. */
  private static final Pattern PLACE = Pattern.compile("[A-Z0-9]{1,10}");

  @Parameters(paramLabel = "PROFILE", arity = "0..1", descriptionKey = "route.profile")
  private @Nullable Path profile;

  @Option(names = "--from", paramLabel = "PLACE", descriptionKey = "from")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "PLACE", descriptionKey = "to")
  private @Nullable String to;

  @Option(names = "--tonnes", paramLabel = "T", descriptionKey = "tonnes")
  private BigDecimal tonnes = BigDecimal.valueOf(20);

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Answer answer;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RouteFlags flags;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    EnumSet<Part> parts = EnumSet.of(Part.ROUTES);
    if (profile != null && from == null && to == null) {
      return answer.give(Answer.Question.of(profile), flags, parts, spec.commandLine().getOut());
    }
    String origin = from;
    String destination = to;
    if (profile != null || origin == null || destination == null) {
      throw InputRefused.of(Help.text("route.which"));
    }
    requireTonnes();
    String title = origin + "-" + destination;
    return answer.give(
        new Answer.Question(
            title,
            knowledge -> between(title, origin, destination, knowledge),
            () -> written(title, origin, destination)),
        flags,
        parts,
        spec.commandLine().getOut());
  }

  private void requireTonnes() {
    if (tonnes.signum() <= 0 || tonnes.compareTo(MOST_TONNES) > 0) {
      throw InputRefused.of(Help.text("tonnes.wrong", tonnes.toPlainString()));
    }
  }

  /** The profile of {@link #between}, as a file would have it. */
  private String written(String title, String origin, String destination) {
    for (String code : List.of(origin, destination)) {
      if (!PLACE.matcher(code).matches()) {
        throw InputRefused.of(Help.text("place.unknown", code));
      }
    }
    return """
    project: %s
    consignments:
    - {id: goods, title: %s, from: '%s', to: '%s', mass-tonnes: %s}
    """
        .formatted(title, title, origin, destination, tonnes.toPlainString());
  }

  private Profile between(String title, String origin, String destination, Knowledge knowledge) {
    for (String code : List.of(origin, destination)) {
      if (!knowledge.contents().places().containsKey(code)) {
        throw InputRefused.of(Help.text("place.unknown", code));
      }
    }
    return new Profile(
        title,
        null,
        null,
        Map.of(),
        List.of(
            new Profile.Consignment(
                "goods", title, origin, destination, tonnes, null, null, Map.of())),
        List.of());
  }
}
