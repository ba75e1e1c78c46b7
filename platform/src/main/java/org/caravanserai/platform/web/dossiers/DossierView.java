package org.caravanserai.platform.web.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.jspecify.annotations.Nullable;

/**
 * The page of a dossier.
 *
 * @param asOf the day that is shown, which need not be the one that is kept
 * @param asOfMistakes what is wrong with the day that was asked for
 * @param crossings those that can be closed
 * @param closed what closing some changes; null when none is closed
 * @param sheet HTML of the dossier's parts
 * @param variants the others of the same project
 * @param changes what new editions changed, in words, the newest first
 * @param unreadable whether the edition in force cannot read the profile
 * @param timesToChoose whether the plan could use, or uses, times that were observed in this house
 */
public record DossierView(
    KeptDossier dossier,
    String owner,
    LocalDate asOf,
    String typedAsOf,
    List<String> asOfMistakes,
    String edition,
    List<Crossing> crossings,
    @Nullable Closed closed,
    String sheet,
    List<Variant> variants,
    List<Change> changes,
    boolean unreadable,
    boolean timesToChoose,
    Rights rights) {

  /** What the reader may do. */
  public record Rights(boolean edit, boolean share, boolean delete) {}

  /**
   * A border crossing point.
   *
   * @param code of its two places, as {@code CNAKL-KZDOS}
   */
  public record Crossing(String code, String name, boolean closed) {}

  /** What closing crossings changes. */
  public record Closed(List<String> names, ComparisonView.Section routes, boolean same) {}

  /** Another variant. */
  public record Variant(UUID id, String name) {}

  /** What an edition changed. */
  public record Change(String href, String text) {}

  /**
   * The query that leads to this page as it is, with its question mark; empty for the plain one.
   */
  public String query() {
    StringBuilder query = new StringBuilder();
    if (!asOf.equals(dossier.asOf())) {
      query.append("&asOf=").append(asOf);
    }
    crossings.stream()
        .filter(Crossing::closed)
        .forEach(one -> query.append("&closed=").append(one.code()));
    return query.isEmpty() ? "" : "?" + query.substring(1);
  }
}
