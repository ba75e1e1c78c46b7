package org.caravanserai.platform.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.caravanserai.casework.CaseState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ends of cases, as boards and statistics count them. */
final class EndingTable {
  private EndingTable() {}

  /** Writes down the ends of a case; those that are known keep all but their reopening. */
  static void save(JdbcClient database, UUID file, List<CaseState.Ending> endings) {
    for (int i = 0; i < endings.size(); i++) {
      CaseState.Ending ending = endings.get(i);
      database
          .sql(
              """
              INSERT INTO casework_ending
                (case_id, number, ended_at, desk, outcome, cause, reopened_at)
              VALUES (:case, :number, :endedAt, :desk, :outcome, :cause, :reopenedAt)
              ON CONFLICT (case_id, number) DO UPDATE SET reopened_at = excluded.reopened_at
                WHERE casework_ending.reopened_at IS DISTINCT FROM excluded.reopened_at
              """)
          .param("case", file)
          .param("number", i + 1)
          .param("endedAt", at(ending.at()))
          .param("desk", KeptCase.find(ending.desk()))
          .param("outcome", ending.outcome())
          .param("cause", ending.cause())
          .param("reopenedAt", at(ending.reopenedAt()))
          .update();
    }
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
