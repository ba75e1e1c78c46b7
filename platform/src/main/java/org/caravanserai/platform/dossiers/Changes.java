package org.caravanserai.platform.dossiers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.comparison.PolicyChange;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What new editions changed for kept dossiers. */
@Service
public class Changes {
  private static final int MOST_LISTED = 20;

  private final JdbcClient database;
  private final Dossiers dossiers;
  private final Library library;
  private final Composing composing;

  Changes(JdbcClient database, Dossiers dossiers, Library library, Composing composing) {
    this.database = database;
    this.dossiers = dossiers;
    this.library = library;
    this.composing = composing;
  }

  /** The last changes of a dossier that the caller was shown, the newest first. */
  public List<EditionChange> list(KeptDossier dossier) {
    return database
        .sql(
            """
            SELECT * FROM dossiers_change WHERE dossier = :dossier
            ORDER BY found_at DESC, id DESC LIMIT :most
            """)
        .param("dossier", dossier.id())
        .param("most", MOST_LISTED)
        .query(Changes::change)
        .list();
  }

  /** A change of a dossier that the caller was shown, however long ago. */
  public Optional<EditionChange> find(KeptDossier dossier, UUID id) {
    return database
        .sql("SELECT * FROM dossiers_change WHERE dossier = :dossier AND id = :id")
        .param("dossier", dossier.id())
        .param("id", id)
        .query(Changes::change)
        .optional();
  }

  private static EditionChange change(ResultSet row, int number) throws SQLException {
    return new EditionChange(
        row.getObject("id", UUID.class),
        row.getObject("dossier", UUID.class),
        row.getString("edition_before"),
        row.getString("edition_after"),
        row.getInt("policies"),
        Objects.requireNonNull(DossierStore.instant(row.getTimestamp("found_at"))));
  }

  /**
   * What an edition changed, worked out again from the two editions and the profile as it is now;
   * empty when one of them cannot be read any more.
   */
  public Optional<Comparison> compare(KeptDossier dossier, EditionChange change) {
    Optional<Edition> before = library.edition(change.editionBefore());
    Optional<Edition> after = library.edition(change.editionAfter());
    return before.flatMap(one -> after.flatMap(other -> compare(dossier, one, other)));
  }

  /** Empty when one of the editions cannot read the profile. */
  Optional<Comparison> compare(KeptDossier dossier, Edition before, Edition after) {
    return composed(dossier, before)
        .flatMap(one -> composed(dossier, after).map(other -> Comparison.ofEditions(one, other)));
  }

  private Optional<Dossier> composed(KeptDossier dossier, Edition edition) {
    return dossiers
        .open(dossier, edition)
        .map(opened -> composing.compose(opened, dossier.asOf(), RouteOptions.NONE));
  }

  /** The policies among these that stand otherwise, not only in other words. */
  public static List<PolicyChange> verdicts(Comparison comparison) {
    return comparison.policies().stream()
        .filter(PolicyChange::concerns)
        .filter(change -> !stands(change.state().before()).equals(stands(change.state().after())))
        .toList();
  }

  /** A size as people read it; how its condition is compiled is a matter of the edition. */
  private record Size(String id, Text gives, Map<String, BigDecimal> values) {
    static Size of(Policy.Tier tier) {
      return new Size(tier.id(), tier.gives(), tier.values());
    }
  }

  private static List<Object> stands(PolicyChange.@Nullable State state) {
    return state == null
        ? List.of()
        : List.of(
            state.verdict(),
            state.granted(),
            state.sizes().stream().map(Size::of).toList(),
            Optional.ofNullable(state.worthUsd()).map(BigDecimal::stripTrailingZeros));
  }

  void add(EditionChange change) {
    database
        .sql(
            """
            INSERT INTO dossiers_change
              (id, dossier, edition_before, edition_after, policies, found_at)
            VALUES (:id, :dossier, :before, :after, :policies, :at)
            """)
        .param("id", change.id())
        .param("dossier", change.dossier())
        .param("before", change.editionBefore())
        .param("after", change.editionAfter())
        .param("policies", change.policies())
        .param("at", DossierStore.utc(change.foundAt()))
        .update();
  }
}
