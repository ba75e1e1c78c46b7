package org.caravanserai.platform.web.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a draft shows, or that of an earlier edition that may be restored.
 *
 * @param title of the page
 * @param facts what it is made of, in words
 * @param superseded another edition came into force since; null when none did
 * @param action where its forms are sent
 * @param version what the forms send back
 * @param mayDecide whether the reader may publish or discard
 */
public record DraftView(
    String title,
    List<String> facts,
    @Nullable String superseded,
    String action,
    long version,
    boolean mayDecide,
    boolean isDraft,
    String label,
    Changes changes,
    Verdicts verdicts) {

  /**
   * How the items would change.
   *
   * @param tables names of further tables that differ
   * @param beyond how many changes are not listed
   */
  public record Changes(
      String counts, List<EditionView.Change> items, int beyond, List<String> tables) {}

  /** How verdicts would change. */
  public record Verdicts(String said, @Nullable String refused, List<Verdict> rows) {}

  /** How one policy comes to stand in some dossiers. */
  public record Verdict(Piece policy, String before, String after, int dossiers) {}

  /**
   * The stewards' front page.
   *
   * @param refusal why the last attempt was refused; null when there was none
   */
  public record Desk(
      List<Row> drafts, boolean mayStage, @Nullable Refused refusal, int largestMegabytes) {}

  /** A draft in the list. */
  public record Row(String href, String title, String said) {}

  /**
   * A refusal in words.
   *
   * @param mistakes each with its place
   * @param beyond how many more there are
   */
  public record Refused(String what, List<Mistake> mistakes, int beyond) {}

  /** One mistake in the packs. */
  public record Mistake(String place, String what, String remedy) {}
}
