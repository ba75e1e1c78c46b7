package org.caravanserai.settlement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.message.Messages;
import org.caravanserai.settlement.Settlement.Debtor;
import org.caravanserai.settlement.Settlement.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A settlement agreement as somebody wrote it, not yet checked.
 *
 * @param first the language of the left column
 * @param prevails a language, or {@code both}
 * @param clauses wholly empty ones are passed over and do not count
 * @param treaty whose clause of consent is added at the end; null for none
 */
public record SettlementDraft(
    String first, String second, String prevails, List<Row> clauses, @Nullable Treaty treaty) {
  /** How many clauses an agreement may have, that of consent counted. */
  public static final int MOST_CLAUSES = 60;

  /** The longest text of a clause in one language, in characters. */
  public static final int LONGEST_CLAUSE = 4_000;

  /** Bytes that the canonical text may take, in UTF-8, as a text within an entry of a case. */
  public static final int LARGEST = 100_000;

  /** What says that neither language prevails. */
  public static final String BOTH = "both";

  private static final int LONGEST_TERM_YEARS = 30;

  public SettlementDraft {
    clauses = List.copyOf(clauses);
  }

  /**
   * A clause as written.
   *
   * @param by {@code claimant}, {@code respondent}, or blank when the clause asks nothing of either
   * @param due a day such as 2027-01-31; blank without a duty
   */
  public record Row(String first, String second, String by, String due) {
    boolean isEmpty() {
      return Stream.of(first, second, by, due).allMatch(String::isBlank);
    }
  }

  /** Who settles what case. */
  public record Frame(
      UUID caseId,
      Settlement.Party claimant,
      Settlement.Party respondent,
      Settlement.Person mediator) {}

  /** What is wrong with a draft. */
  public enum Fault {
    NO_SUCH_LANGUAGE,
    SAME_LANGUAGE,
    NO_SUCH_PREVAILING,
    NO_CLAUSE,
    TOO_MANY_CLAUSES,
    TOO_LARGE,
    EMPTY_CLAUSE,
    NO_TRANSLATION,
    TOO_LONG,
    CONTROL_CHARACTER,
    NO_SUCH_PARTY,
    DUTY_WITHOUT_DAY,
    DAY_WITHOUT_DUTY,
    NO_SUCH_DAY,
    DAY_PAST,
    DAY_TOO_FAR
  }

  /**
   * A mistake.
   *
   * @param clause from 1, empty rows not counted; 0 when it is about the whole
   * @param row from 0, as the rows were given; -1 when it is about the whole
   * @param language of the text that it is about; null when it is about none
   */
  public record Mistake(int clause, int row, @Nullable String language, Fault fault) {}

  /** What became of a draft. */
  public sealed interface Outcome {
    record Sound(Settlement settlement) implements Outcome {}

    /** Refused with every mistake, in the order of the clauses. */
    record Refused(List<Mistake> mistakes) implements Outcome {
      public Refused {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  /**
   * The agreement, or every mistake.
   *
   * @param today the first day on which a duty may fall due
   */
  public Outcome check(Frame frame, LocalDate today) {
    List<Mistake> mistakes = new ArrayList<>(mistakesOfTheWhole());
    List<Settlement.Clause> read = new ArrayList<>();
    for (int row = 0; row < clauses.size(); row++) {
      if (!clauses.get(row).isEmpty()) {
        read.add(clause(clauses.get(row), read.size() + 1, row, today, mistakes));
      }
    }
    if (read.isEmpty()) {
      mistakes.add(whole(Fault.NO_CLAUSE));
    }
    if (treaty != null && mistakes.stream().noneMatch(m -> m.fault() == Fault.NO_SUCH_LANGUAGE)) {
      read.add(
          new Settlement.Clause(
              List.of(treaty.optInClause().in(first), treaty.optInClause().in(second)),
              null,
              treaty.id()));
    }
    if (read.size() > MOST_CLAUSES) {
      mistakes.add(whole(Fault.TOO_MANY_CLAUSES));
    }
    return mistakes.isEmpty() ? sound(frame, read) : new Outcome.Refused(mistakes);
  }

  private Outcome sound(Frame frame, List<Settlement.Clause> read) {
    Settlement settlement =
        new Settlement(
            frame.caseId(),
            List.of(first, second),
            prevails.equals(BOTH) ? null : prevails,
            frame.claimant(),
            frame.respondent(),
            frame.mediator(),
            read);
    String kept = new Json.Str(settlement.canonical()).canonical();
    return kept.getBytes(StandardCharsets.UTF_8).length > LARGEST
        ? new Outcome.Refused(List.of(whole(Fault.TOO_LARGE)))
        : new Outcome.Sound(settlement);
  }

  private List<Mistake> mistakesOfTheWhole() {
    List<Mistake> mistakes = new ArrayList<>();
    for (String language : List.of(first, second)) {
      if (!Messages.LANGUAGES.contains(language)) {
        mistakes.add(new Mistake(0, -1, language, Fault.NO_SUCH_LANGUAGE));
      }
    }
    if (first.equals(second)) {
      mistakes.add(new Mistake(0, -1, second, Fault.SAME_LANGUAGE));
    }
    if (!List.of(BOTH, first, second).contains(prevails)) {
      mistakes.add(whole(Fault.NO_SUCH_PREVAILING));
    }
    return mistakes;
  }

  private Settlement.Clause clause(
      Row row, int number, int at, LocalDate today, List<Mistake> mistakes) {
    if (row.first().isBlank() && row.second().isBlank()) {
      mistakes.add(new Mistake(number, at, null, Fault.EMPTY_CLAUSE));
    } else {
      text(row.first(), new Mistake(number, at, first, Fault.NO_TRANSLATION), mistakes);
      text(row.second(), new Mistake(number, at, second, Fault.NO_TRANSLATION), mistakes);
    }
    return new Settlement.Clause(
        Stream.of(row.first(), row.second()).map(SettlementDraft::tidy).toList(),
        duty(row, new Mistake(number, at, null, Fault.NO_SUCH_DAY), today, mistakes),
        null);
  }

  /** Line ends of every kind become one kind, for the text is signed. */
  private static String tidy(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private static void text(String text, Mistake missing, List<Mistake> mistakes) {
    String tidied = tidy(text);
    if (tidied.isEmpty()) {
      mistakes.add(missing);
    } else if (tidied.codePointCount(0, tidied.length()) > LONGEST_CLAUSE) {
      mistakes.add(with(missing, Fault.TOO_LONG));
    } else if (tidied.codePoints().anyMatch(SettlementDraft::isUnfit)) {
      mistakes.add(with(missing, Fault.CONTROL_CHARACTER));
    }
  }

  /** Control characters but tab and line end, and what is half of a character. */
  private static boolean isUnfit(int character) {
    return (Character.isISOControl(character) && character != '\n' && character != '\t')
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }

  private static @Nullable Duty duty(Row row, Mistake at, LocalDate today, List<Mistake> mistakes) {
    if (row.by().isBlank()) {
      if (!row.due().isBlank()) {
        mistakes.add(with(at, Fault.DAY_WITHOUT_DUTY));
      }
      return null;
    }
    Debtor by = debtor(row.by());
    if (by == null) {
      mistakes.add(with(at, Fault.NO_SUCH_PARTY));
    }
    LocalDate due = due(row.due(), at, today, mistakes);
    return by == null || due == null ? null : new Duty(by, due);
  }

  private static @Nullable Debtor debtor(String word) {
    return switch (word.strip()) {
      case "claimant" -> Debtor.CLAIMANT;
      case "respondent" -> Debtor.RESPONDENT;
      default -> null;
    };
  }

  private static @Nullable LocalDate due(
      String text, Mistake at, LocalDate today, List<Mistake> mistakes) {
    if (text.isBlank()) {
      mistakes.add(with(at, Fault.DUTY_WITHOUT_DAY));
      return null;
    }
    try {
      LocalDate due = LocalDate.parse(text.strip());
      if (due.isBefore(today)) {
        mistakes.add(with(at, Fault.DAY_PAST));
      } else if (due.isAfter(today.plusYears(LONGEST_TERM_YEARS))) {
        mistakes.add(with(at, Fault.DAY_TOO_FAR));
      }
      return due;
    } catch (DateTimeParseException e) {
      mistakes.add(at);
      return null;
    }
  }

  private static Mistake whole(Fault fault) {
    return new Mistake(0, -1, null, fault);
  }

  private static Mistake with(Mistake at, Fault fault) {
    return new Mistake(at.clause(), at.row(), at.language(), fault);
  }
}
