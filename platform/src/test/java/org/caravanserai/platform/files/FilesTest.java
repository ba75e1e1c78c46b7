package org.caravanserai.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class FilesTest {
  @Autowired Files files;
  @Autowired JdbcClient database;

  @Test
  void the_same_bytes_are_kept_once_and_go_with_their_last_file() {
    byte[] bytes = text("the same bytes " + UUID.randomUUID());
    UUID one = kept("one.txt", bytes);
    UUID two = kept("two.txt", bytes);
    assertThat(blobs(bytes)).isEqualTo(1);

    files.drop(one);
    assertThat(files.find(one)).isEmpty();
    assertThat(files.bytes(two)).hasValue(bytes);
    files.drop(two);
    assertThat(blobs(bytes)).isZero();
  }

  @Test
  void a_full_disk_refuses_the_file_and_breaks_nothing() {
    database
        .sql(
            """
            CREATE OR REPLACE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN RAISE EXCEPTION ''no space left'' USING ERRCODE = ''53100''; END'
            """)
        .update();
    database
        .sql(
            """
            CREATE TRIGGER disk_full BEFORE INSERT ON files_blob
            FOR EACH ROW EXECUTE FUNCTION disk_full()
            """)
        .update();
    try {
      assertThat(files.keep("late.txt", null, text("late")))
          .isEqualTo(new Keeping.Refused(Keeping.Reason.NO_SPACE));
    } finally {
      database.sql("DROP TRIGGER disk_full ON files_blob").update();
    }
    assertThat(files.keep("late.txt", null, text("late"))).isInstanceOf(Keeping.Kept.class);
  }

  @Test
  void a_declared_type_must_be_the_true_one() {
    assertThat(files.keep("a.txt", "text/plain; charset=utf-8", text("a")))
        .isInstanceOf(Keeping.Kept.class);
    assertThat(files.keep("a.txt", "application/pdf", text("a")))
        .isEqualTo(new Keeping.Refused(Keeping.Reason.OTHER_KIND));
  }

  private UUID kept(String name, byte[] bytes) {
    return switch (files.keep(name, null, bytes)) {
      case Keeping.Kept(StoredFile file) -> file.id();
      case Keeping.Refused(Keeping.Reason reason) -> throw new AssertionError(reason);
    };
  }

  private int blobs(byte[] bytes) {
    return database
        .sql("SELECT count(*) FROM files_blob WHERE sha256 = :sha256")
        .param("sha256", Files.sha256(bytes))
        .query(Integer.class)
        .single();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
