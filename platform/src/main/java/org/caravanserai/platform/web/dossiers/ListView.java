package org.caravanserai.platform.web.dossiers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of dossiers.
 *
 * @param next address of the rest; null at the end
 * @param organisations those that the reader acts for
 * @param form what was filled in to begin one
 * @param mistakes what is wrong with that, one line each
 */
public record ListView(
    List<Row> rows,
    @Nullable String next,
    List<Choice> organisations,
    boolean signedIn,
    EntryForm form,
    List<String> mistakes) {

  /** One dossier. */
  public record Row(
      UUID id, String name, String owner, String asOf, String changed, boolean draft) {}

  /** An organisation that a dossier may belong to. */
  public record Choice(UUID id, String name) {}

  /** Whether some may be lost. */
  public boolean hasDrafts() {
    return rows.stream().anyMatch(Row::draft);
  }
}
