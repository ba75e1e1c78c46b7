package org.caravanserai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.comparison.ComparisonJson;
import org.caravanserai.comparison.ComparisonText;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serai diff}: what changes for a project between two days, or between two variants. */
@Command(name = "diff", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class DiffCommand extends AnswerCommand {
  @Parameters(paramLabel = "PROFILE", arity = "1..2", descriptionKey = "diff.profiles")
  private final List<Path> profiles = new ArrayList<>();

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "diff.from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "diff.to")
  private @Nullable LocalDate to;

  @Override
  public Integer call() {
    LocalDate first = from;
    LocalDate last = to;
    boolean days = first != null && last != null && setting.asOf() == null;
    boolean variants = first == null && last == null;
    boolean fits = profiles.size() == 1 ? days : profiles.size() == 2 && variants;
    if (!fits) {
      throw InputRefused.of(Help.text("diff.which"));
    }
    if (first != null && last != null && first.isAfter(last)) {
      throw InputRefused.of(Help.text("diff.days", first, last));
    }
    return setting.give(
        () -> render(first != null && last != null ? betweenDays(first, last) : betweenVariants()),
        stdout());
  }

  private Comparison betweenDays(LocalDate first, LocalDate last) {
    Knowledge knowledge = setting.knowledge();
    Profile profile = Setting.profile(profiles.getFirst(), knowledge);
    Composer composer = Composer.of(knowledge);
    return Comparison.of(compose(composer, profile, first), compose(composer, profile, last));
  }

  /** Both as of the day asked for, else that of the first profile, else today. */
  private Comparison betweenVariants() {
    Knowledge knowledge = setting.knowledge();
    Profile one = Setting.profile(profiles.getFirst(), knowledge);
    Profile other = Setting.profile(profiles.getLast(), knowledge);
    LocalDate day = setting.day(one);
    Composer composer = Composer.of(knowledge);
    return Comparison.of(compose(composer, one, day), compose(composer, other, day));
  }

  private Dossier compose(Composer composer, Profile profile, LocalDate day) {
    return composer.compose(
        profile,
        day,
        RouteOptions.NONE,
        EnumSet.allOf(Part.class),
        part -> setting.progress("progress." + part));
  }

  private String render(Comparison comparison) {
    return format.of(
        () ->
            ComparisonText.of(comparison, setting.messages(), setting.columns(), setting.colour()),
        () -> ComparisonJson.of(comparison, setting.language()));
  }
}
