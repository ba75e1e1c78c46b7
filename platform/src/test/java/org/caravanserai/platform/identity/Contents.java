package org.caravanserai.platform.identity;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in the whole database of a house. */
final class Contents {
  private final JdbcClient database;

  private Contents(JdbcClient database) {
    this.database = database;
  }

  static Contents of(ApplicationContext house) {
    return new Contents(house.getBean(JdbcClient.class));
  }

  /** The tables that have the text in a row, by name. */
  List<String> tablesWith(String text) {
    return database
        .sql(
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> has(table, text))
        .toList();
  }

  private boolean has(String table, String text) {
    return database
        .sql("SELECT EXISTS (SELECT FROM \"" + table + "\" t WHERE strpos(t::text, :text) > 0)")
        .param("text", text)
        .query(Boolean.class)
        .single();
  }
}
