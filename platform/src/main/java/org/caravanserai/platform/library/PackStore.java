package org.caravanserai.platform.library;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caravanserai.knowledge.PackFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of packs, each file kept once, and which packs make an edition. */
@Repository
class PackStore {
  private final JdbcClient jdbc;

  PackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a pack and returns its digest. */
  String keep(PackFiles pack) {
    SortedMap<String, byte[]> hashes = new TreeMap<>();
    pack.files().forEach((path, bytes) -> hashes.put(path, sha256(bytes)));
    String digest = digest(hashes);
    int isNew =
        jdbc.sql("INSERT INTO library_pack (digest) VALUES (:digest) ON CONFLICT DO NOTHING")
            .param("digest", digest)
            .update();
    if (isNew == 1) {
      hashes.forEach((path, hash) -> keep(digest, path, hash, pack.files().get(path)));
    }
    return digest;
  }

  private void keep(String pack, String path, byte[] hash, byte[] bytes) {
    jdbc.sql(
            "INSERT INTO library_blob (sha256, bytes) VALUES (:hash, :bytes) ON CONFLICT DO NOTHING")
        .param("hash", hash)
        .param("bytes", bytes)
        .update();
    jdbc.sql("INSERT INTO library_pack_file (pack, path, sha256) VALUES (:pack, :path, :hash)")
        .param("pack", pack)
        .param("path", path)
        .param("hash", hash)
        .update();
  }

  /** The digest under which a pack is kept. */
  static String digest(PackFiles pack) {
    SortedMap<String, byte[]> hashes = new TreeMap<>();
    pack.files().forEach((path, bytes) -> hashes.put(path, sha256(bytes)));
    return digest(hashes);
  }

  private static String digest(Map<String, byte[]> hashes) {
    MessageDigest digest = sha256();
    hashes.forEach((path, hash) -> {
      byte[] name = path.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).flip());
      digest.update(name);
      digest.update(hash);
    });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** The files of a pack that is kept. */
  PackFiles read(HeldPack pack) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    jdbc.sql(
            """
            SELECT f.path, b.bytes FROM library_pack_file f JOIN library_blob b USING (sha256)
            WHERE f.pack = :pack\
            """)
        .param("pack", pack.digest())
        .query(row -> {
          files.put(row.getString("path"), row.getBytes("bytes"));
        });
    return new PackFiles(pack.name(), files);
  }

  /** The bytes of one file of a pack. */
  Optional<byte[]> file(String pack, String path) {
    return jdbc.sql(
            """
            SELECT b.bytes FROM library_pack_file f JOIN library_blob b USING (sha256)
            WHERE f.pack = :pack AND f.path = :path\
            """)
        .param("pack", pack)
        .param("path", path)
        .query((row, _) -> row.getBytes("bytes"))
        .optional();
  }

  /** Keeps which packs make an edition; one that is kept already stays as it is. */
  void keepEdition(String digest, String fingerprint, int items, List<HeldPack> packs) {
    int isNew =
        jdbc.sql(
                """
                INSERT INTO library_edition (digest, fingerprint, items)
                VALUES (:digest, :fingerprint, :items) ON CONFLICT DO NOTHING\
                """)
            .param("digest", digest)
            .param("fingerprint", fingerprint)
            .param("items", items)
            .update();
    for (int i = 0; isNew == 1 && i < packs.size(); i++) {
      HeldPack pack = packs.get(i);
      jdbc.sql(
              """
              INSERT INTO library_edition_pack (edition, position, name, pack, origin)
              VALUES (:edition, :position, :name, :pack, :origin)\
              """)
          .param("edition", digest)
          .param("position", i)
          .param("name", pack.name())
          .param("pack", pack.digest())
          .param("origin", pack.origin().name().toLowerCase(Locale.ROOT))
          .update();
    }
  }

  /** The packs of an edition in reading order; empty when it is not kept. */
  List<HeldPack> packsOf(String edition) {
    return jdbc.sql(
            """
            SELECT name, pack, origin FROM library_edition_pack
            WHERE edition = :edition ORDER BY position\
            """)
        .param("edition", edition)
        .query((row, _) ->
            new HeldPack(
                row.getString("name"),
                row.getString("pack"),
                HeldPack.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT))))
        .list();
  }

  /** The fingerprint of an edition's files. */
  Optional<String> fingerprint(String edition) {
    return jdbc.sql("SELECT fingerprint FROM library_edition WHERE digest = :edition")
        .param("edition", edition)
        .query(String.class)
        .optional();
  }

  /** How many items an edition has. */
  Optional<Integer> items(String edition) {
    return jdbc.sql("SELECT items FROM library_edition WHERE digest = :edition")
        .param("edition", edition)
        .query(Integer.class)
        .optional();
  }

  /** Removes what neither a publication nor an open draft needs. */
  void sweep() {
    jdbc.sql(
            """
            DELETE FROM library_edition e
            WHERE NOT EXISTS (SELECT FROM library_publication p WHERE p.edition = e.digest)
              AND NOT EXISTS (SELECT FROM library_draft d WHERE d.edition = e.digest)\
            """)
        .update();
    jdbc.sql(
            """
            DELETE FROM library_pack p
            WHERE NOT EXISTS (SELECT FROM library_edition_pack e WHERE e.pack = p.digest)
              AND NOT EXISTS (SELECT FROM library_draft_pack d WHERE d.pack = p.digest)\
            """)
        .update();
    jdbc.sql(
            """
            DELETE FROM library_blob b
            WHERE NOT EXISTS (SELECT FROM library_pack_file f WHERE f.sha256 = b.sha256)\
            """)
        .update();
  }
}
