package org.caravanserai.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Values;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.message.Messages;
import org.jspecify.annotations.Nullable;

/** Reasons and values in words. */
public final class ReasonText {
  private static final int MOST_NAMES = 3;

  private final Shift<LocalDate> days;
  private final Messages messages;
  private final Values values;

  private ReasonText(Shift<LocalDate> days, Knowledge knowledge, Messages messages) {
    this.days = days;
    this.messages = messages;
    this.values = new Values(knowledge, messages);
  }

  public ReasonText(Dossier before, Dossier after, Messages messages) {
    this(new Shift<>(before.asOf(), after.asOf()), after.knowledge(), messages);
  }

  /** Words for values alone, which differ on no particular days. */
  public static ReasonText of(Knowledge knowledge, Messages messages) {
    return new ReasonText(new Shift<>(null, null), knowledge, messages);
  }

  /** Why something changed; empty where there is nothing to say. */
  public String of(Reason reason) {
    return switch (reason) {
      case Reason.Edition() -> say("diff.edition");
      case Reason.Version(var valid) -> version(valid);
      case Reason.Consignment(var id) ->
          id.before() == null
              ? say("diff.consignment.new", text(id.after()))
              : say("diff.consignment.gone", text(id.before()));
      case Reason.Criterion(_, var says, var verdict, var because) ->
          say(
                  "diff.criterion",
                  says.in(messages.language()),
                  shift(verdict(verdict.before()), verdict(verdict.after())))
              + because(because);
      case Reason.Condition(String cel, var verdict, var because) ->
          say("diff.condition", cel, shift(truth(verdict.before()), truth(verdict.after())))
              + because(because);
      case Reason.Values(var because) -> because(because).strip();
      case Reason.Others(var bond, var policies) -> others(bond, policies);
      case Reason.ByProcedure(String procedure) -> say("diff.byProcedure", procedure);
      case Reason.PlanStart(var start) ->
          say("diff.planStart", shift(text(start.before()), text(start.after())));
      case Reason.Duration(var typical) ->
          say("diff.duration", shift(number(typical.before()), number(typical.after())));
      case Reason.Waits(var steps) -> waits(steps);
      case Reason.Predecessors(var steps) -> say("diff.predecessors", some(steps));
      case Reason.Calendar() -> say("diff.calendar");
    };
  }

  /** What a value is about and how it differs. */
  public String of(ValueShift shift) {
    String name =
        switch (shift.origin()) {
          case AMOUNT -> messages.get("amount.needed", shift.name());
          case PARTY -> say("diff.party", shift.name());
          case FACT, PROFILE -> shift.name();
        };
    String shown = shift.subject().isEmpty() ? name : say("diff.of", name, shift.subject());
    return say(
        "diff.value",
        shown,
        shift(value(shift, shift.value().before()), value(shift, shift.value().after())));
  }

  /** Before and after with an arrow between them. */
  public String shift(String before, String after) {
    return say("diff.shift", before, after);
  }

  /** A day, a number or a text; a dash for null. */
  public String text(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case LocalDate day -> messages.day(day);
      case BigDecimal number -> messages.number(number);
      default -> value.toString();
    };
  }

  private String number(@Nullable BigDecimal number) {
    return text(number);
  }

  private String value(ValueShift shift, @Nullable Object value) {
    return shift.origin() == ValueShift.Origin.FACT && !(value instanceof LocalDate)
        ? values.text(shift.name(), value)
        : text(value);
  }

  private String verdict(@Nullable Enum<?> verdict) {
    return verdict == null ? "–" : say("diff.criterionVerdict." + verdict);
  }

  private String truth(@Nullable Enum<?> verdict) {
    return verdict == null ? "–" : say("diff.truth." + verdict);
  }

  private String because(List<ValueShift> shifts) {
    return shifts.isEmpty()
        ? ""
        : " "
            + say("diff.because", shifts.stream().map(this::of).collect(Collectors.joining("; ")));
  }

  private String version(Shift<Validity> valid) {
    Validity was = valid.before();
    Validity is = valid.after();
    if (was == null && is != null) {
      return begins(is);
    }
    return is == null && was != null
        ? ends(was)
        : say("diff.version.other", span(valid.before()), span(valid.after()));
  }

  private String begins(Validity valid) {
    LocalDate from = valid.from();
    LocalDate earlier = days.before();
    return from != null && earlier != null && from.isAfter(earlier)
        ? say("diff.version.began", from)
        : say("diff.version.still", text(valid.to()));
  }

  private String ends(Validity valid) {
    LocalDate to = valid.to();
    LocalDate later = days.after();
    return to != null && later != null && !later.isBefore(to)
        ? say("diff.version.ended", to)
        : say("diff.version.notYet", text(valid.from()));
  }

  private String span(@Nullable Validity valid) {
    if (valid == null || valid.equals(Validity.ALWAYS)) {
      return "–";
    }
    if (valid.to() == null) {
      return say("diff.version.since", text(valid.from()));
    }
    return valid.from() == null
        ? say("diff.version.until", text(valid.to()))
        : say("diff.version.span", text(valid.from()), text(valid.to()));
  }

  private String others(Reason.Bond bond, Shift<List<String>> policies) {
    return gainedAndLost("diff.othersNow." + bond, "diff.othersNoLonger." + bond, policies);
  }

  private String waits(Shift<List<String>> steps) {
    return gainedAndLost("diff.waits.now", "diff.waits.noLonger", steps);
  }

  private String gainedAndLost(String now, String noLonger, Shift<List<String>> names) {
    List<String> said = new ArrayList<>();
    Set<String> gained = new TreeSet<>(list(names.after()));
    list(names.before()).forEach(gained::remove);
    Set<String> lost = new TreeSet<>(list(names.before()));
    list(names.after()).forEach(lost::remove);
    if (!gained.isEmpty()) {
      said.add(say(now, String.join(", ", gained)));
    }
    if (!lost.isEmpty()) {
      said.add(say(noLonger, String.join(", ", lost)));
    }
    return String.join("; ", said);
  }

  private static List<String> list(@Nullable List<String> items) {
    return items == null ? List.of() : items;
  }

  private String some(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() <= MOST_NAMES ? shown : shown + ", …";
  }

  private String say(String key, Object... parameters) {
    return messages.get(key, parameters);
  }
}
