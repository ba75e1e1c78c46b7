package org.caravanserai.platform.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.files.Keeping;
import org.caravanserai.platform.files.StoredFile;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of a case. A file is handed in for one scope; an entry of that scope then names it by
 * its SHA-256, and who may read the entry may read the file.
 */
@Service
public class CaseDocuments {
  private static final int MOST = 200;

  private final Cases cases;
  private final CaseStore store;
  private final Files files;
  private final TransactionTemplate transactions;

  CaseDocuments(Cases cases, CaseStore store, Files files, TransactionTemplate transactions) {
    this.cases = cases;
    this.store = store;
    this.files = files;
    this.transactions = transactions;
  }

  /**
   * Hands in a file for an entry to name; the same bytes once more change nothing.
   *
   * @return the SHA-256 of the file
   */
  public Answer<String, Refusal> handIn(
      Actor actor, UUID id, String scope, String name, @Nullable String mediaType, byte[] bytes) {
    return cases
        .read(actor, id)
        .then(view -> {
          Optional<Scope> where =
              view.writable().stream()
                  .filter(one -> one.kind().does(Effect.RECEIVES_DOCUMENT))
                  .map(CaseView.Writable::scope)
                  .filter(one -> one.text().equals(scope))
                  .findFirst();
          if (where.isEmpty()) {
            return Answer.refused(new Refusal.NotAllowed());
          }
          String sha256 = Files.sha256(bytes);
          if (store.findDocument(id, where.get(), sha256).isPresent()) {
            return new Answer.Done<>(sha256);
          }
          return store.countDocuments(id) >= MOST
              ? Answer.refused(new Refusal.TooMany(MOST))
              : keep(id, where.get(), name, mediaType, bytes);
        });
  }

  private Answer<String, Refusal> keep(
      UUID id, Scope scope, String name, @Nullable String mediaType, byte[] bytes) {
    return switch (files.keep(name, mediaType, bytes)) {
      case Keeping.Kept(StoredFile file) -> new Answer.Done<>(refer(id, scope, file));
      case Keeping.Refused(Keeping.Reason reason) ->
          Answer.refused(
              new Refusal.Invalid(
                  "file",
                  "identity.file." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  Files.LARGEST >> 20));
    };
  }

  private String refer(UUID id, Scope scope, StoredFile file) {
    boolean referred = false;
    try {
      referred =
          Boolean.TRUE.equals(
              transactions.execute(
                  transaction -> store.addDocument(file.id(), id, scope, file.sha256())));
    } finally {
      if (!referred) {
        files.drop(file.id());
      }
    }
    return file.sha256();
  }

  /** What is known of a file that an entry names which the asker may read. */
  public Answer<StoredFile, Refusal> find(Actor actor, UUID id, String sha256) {
    return cases
        .read(actor, id)
        .then(view ->
            view.entries().stream()
                .filter(entry -> sha256.equals(entry.body().text("content")))
                .map(Entry::scope)
                .flatMap(scope -> store.findDocument(id, scope, sha256).stream())
                .findFirst()
                .flatMap(files::find)
                .<Answer<StoredFile, Refusal>>map(Answer.Done::new)
                .orElseGet(() -> Answer.refused(new Refusal.NotFound())));
  }

  /** The bytes of such a file. */
  public Answer<byte[], Refusal> open(Actor actor, UUID id, String sha256) {
    return find(actor, id, sha256)
        .then(file -> new Answer.Done<>(files.bytes(file.id()).orElseThrow()));
  }
}
