package org.caravanserai.platform.web.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it; all texts are in the reader's language.
 *
 * @param since when the holder got the ball; null once the case is over
 * @param seal the fingerprint of the house's seal
 * @param outline whether the reader sees no more than the stage and the clocks
 * @param settles whether there is a page of the settlement
 * @param plan that the case carries out; null of other cases
 */
public record CasePage(
    UUID id,
    String topic,
    String enterprise,
    String stage,
    boolean over,
    String holder,
    @Nullable String since,
    @Nullable String officer,
    @Nullable String level,
    List<ClockLine> clocks,
    List<EntryLine> entries,
    List<ChainLine> chains,
    String seal,
    List<EntryForm> forms,
    boolean outline,
    boolean settles,
    @Nullable ImplementationPage plan) {

  /**
   * A clock.
   *
   * @param tone of the stylesheet: {@code good}, {@code warn}, {@code bad} or none
   */
  public record ClockLine(String title, String text, String tone) {}

  /** What was written. */
  public record EntryLine(
      String title, String author, String when, String readers, List<Said> said) {}

  /**
   * A field of an entry.
   *
   * @param href where it leads to; null when nowhere
   */
  public record Said(String label, String text, @Nullable String href) {}

  /** What a check of one scope found. */
  public record ChainLine(String text, boolean whole, String href) {}

  /**
   * A form for one kind of entry.
   *
   * @param name of the form on its page, for the ids of its fields
   * @param open whether it is shown unfolded
   */
  public record EntryForm(
      String name,
      String kind,
      String title,
      String scope,
      String readers,
      int against,
      boolean takesFile,
      boolean open,
      List<Input> inputs) {}

  /**
   * A field to fill in.
   *
   * @param type {@code area}, {@code select}, {@code checkbox}, {@code date}, {@code number} or
   *     {@code text}
   * @param most characters; 0 for no bound of the form's own
   * @param mistake what is wrong with it; null when nothing is
   */
  public record Input(
      String name,
      String label,
      String type,
      boolean needed,
      int most,
      String value,
      List<Choice> choices,
      @Nullable String mistake) {}

  /** A choice of a field. */
  public record Choice(String value, String text) {}
}
