package org.caravanserai.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
      return answer.give(profile, flags, parts, spec.commandLine().getOut());
    }
    String origin = from;
    String destination = to;
    if (profile != null || origin == null || destination == null) {
      throw InputRefused.of(Help.text("route.which"));
    }
    return answer.give(
        knowledge -> between(origin, destination, knowledge),
        flags,
        parts,
        spec.commandLine().getOut());
  }

  private Profile between(String origin, String destination, Knowledge knowledge) {
    if (tonnes.signum() <= 0 || tonnes.compareTo(MOST_TONNES) > 0) {
      throw InputRefused.of(Help.text("tonnes.wrong", tonnes.toPlainString()));
    }
    for (String code : List.of(origin, destination)) {
      if (!knowledge.contents().places().containsKey(code)) {
        throw InputRefused.of(Help.text("place.unknown", code));
      }
    }
    String title = origin + "-" + destination;
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
