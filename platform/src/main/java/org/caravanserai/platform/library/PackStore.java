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
        jdbc.sql("insert into library_pack (digest) values (:digest) on conflict do nothing")
            .param("digest", digest)
            .update();
    if (isNew == 1) {
      hashes.forEach((path, hash) -> keep(digest, path, hash, pack.files().get(path)));
    }
    return digest;
  }

  private void keep(String pack, String path, byte[] hash, byte[] bytes) {
    jdbc.sql("insert into library_blob (sha256, bytes) values (:hash, :bytes) on conflict do nothing")
        .param("hash", hash)
        .param("bytes", bytes)
        .update();
    jdbc.sql("insert into library_pack_file (pack, path, sha256) values (:pack, :path, :hash)")
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
    jdbc.sql("""
            select f.path, b.bytes from library_pack_file f join library_blob b using (sha256)
            where f.pack = :pack""")
        .param("pack", pack.digest())
        .query(row -> {
          files.put(row.getString("path"), row.getBytes("bytes"));
        });
    return new PackFiles(pack.name(), files);
  }

  /** The bytes of one file of a pack. */
  Optional<byte[]> file(String pack, String path) {
    return jdbc.sql("""
            select b.bytes from library_pack_file f join library_blob b using (sha256)
            where f.pack = :pack and f.path = :path""")
        .param("pack", pack)
        .param("path", path)
        .query((row, _) -> row.getBytes("bytes"))
        .optional();
  }

  /** Keeps which packs make an edition; one that is kept already stays as it is. */
  void keepEdition(String digest, String fingerprint, int items, List<HeldPack> packs) {
    int isNew =
        jdbc.sql("""
                insert into library_edition (digest, fingerprint, items)
                values (:digest, :fingerprint, :items) on conflict do nothing""")
            .param("digest", digest)
            .param("fingerprint", fingerprint)
            .param("items", items)
            .update();
    for (int i = 0; isNew == 1 && i < packs.size(); i++) {
      HeldPack pack = packs.get(i);
      jdbc.sql("""
              insert into library_edition_pack (edition, position, name, pack, origin)
              values (:edition, :position, :name, :pack, :origin)""")
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
    return jdbc.sql("""
            select name, pack, origin from library_edition_pack
            where edition = :edition order by position""")
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
    return jdbc.sql("select fingerprint from library_edition where digest = :edition")
        .param("edition", edition)
        .query(String.class)
        .optional();
  }

  /** How many items an edition has. */
  Optional<Integer> items(String edition) {
    return jdbc.sql("select items from library_edition where digest = :edition")
        .param("edition", edition)
        .query(Integer.class)
        .optional();
  }

  /** Removes what neither a publication nor an open draft needs. */
  void sweep() {
    jdbc.sql("""
            delete from library_edition e
            where not exists (select from library_publication p where p.edition = e.digest)
              and not exists (select from library_draft d where d.edition = e.digest)""")
        .update();
    jdbc.sql("""
            delete from library_pack p
            where not exists (select from library_edition_pack e where e.pack = p.digest)
              and not exists (select from library_draft_pack d where d.pack = p.digest)""")
        .update();
    jdbc.sql("""
            delete from library_blob b
            where not exists (select from library_pack_file f where f.sha256 = b.sha256)""")
        .update();
  }
}
