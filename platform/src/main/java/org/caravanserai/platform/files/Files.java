package org.caravanserai.platform.files;

import static org.caravanserai.platform.files.Keeping.Reason.EMPTY;
import static org.caravanserai.platform.files.Keeping.Reason.NO_SPACE;
import static org.caravanserai.platform.files.Keeping.Reason.OTHER_KIND;
import static org.caravanserai.platform.files.Keeping.Reason.TOO_LARGE;
import static org.caravanserai.platform.files.Keeping.Reason.UNKNOWN_KIND;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.database.Outage;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps files. It does not ask who may read one: the room that holds the reference does, before it
 * calls.
 */
@Service
public class Files {
  /** Bytes in the largest file that is taken. */
  public static final int LARGEST = 10 << 20;

  private static final int LONGEST_NAME = 200;
  private static final String ANY_TYPE = "application/octet-stream";

  private final FileStore store;
  private final TransactionTemplate apart;
  private final Clock clock;

  Files(FileStore store, PlatformTransactionManager transactions, Clock clock) {
    this.store = store;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Keeps a file in a transaction of its own, so that a full disk refuses the file and breaks
   * nothing else. Whoever then does not refer to it calls {@link #drop}.
   *
   * @param mediaType what the sender declares; null or {@code application/octet-stream} for nothing
   */
  public Keeping keep(String name, @Nullable String mediaType, byte[] bytes) {
    if (bytes.length == 0) {
      return new Keeping.Refused(EMPTY);
    }
    if (bytes.length > LARGEST) {
      return new Keeping.Refused(TOO_LARGE);
    }
    Optional<FileKind> kind = Sniffer.sniff(bytes);
    if (kind.isEmpty()) {
      return new Keeping.Refused(UNKNOWN_KIND);
    }
    String shown = shown(name);
    if (!kind.get().fits(shown) || !isDeclaredAs(kind.get(), mediaType)) {
      return new Keeping.Refused(OTHER_KIND);
    }
    StoredFile file =
        new StoredFile(
            Ids.next(clock), sha256(bytes), shown, kind.get(), bytes.length, clock.instant());
    try {
      apart.executeWithoutResult(transaction -> store.add(file, bytes));
      return new Keeping.Kept(file);
    } catch (DataAccessException e) {
      if (Outage.of(e).filter(Outage.FULL::equals).isPresent()) {
        return new Keeping.Refused(NO_SPACE);
      }
      throw e;
    }
  }

  /** What is known of a file; empty when it is not kept. */
  public Optional<StoredFile> find(UUID id) {
    return store.find(id);
  }

  /** The bytes of a file; empty when it is not kept. */
  public Optional<byte[]> bytes(UUID id) {
    return store.bytes(id);
  }

  /** Keeps the file no longer; its bytes go when no other file has the same. */
  @Transactional
  public void drop(UUID id) {
    store.drop(id);
  }

  /** SHA-256 in hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java machine has SHA-256", e);
    }
  }

  private static boolean isDeclaredAs(FileKind kind, @Nullable String mediaType) {
    if (mediaType == null || mediaType.startsWith(ANY_TYPE)) {
      return true;
    }
    String plain = mediaType.split(";", 2)[0].strip();
    return plain.equalsIgnoreCase(kind.mediaType());
  }

  /** The last part of a path, without what could mislead a reader or a header. */
  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
  }
}
