package org.caravanserai.platform.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Access;
import org.caravanserai.casework.ArchiveManifest;
import org.caravanserai.casework.CaseArchive;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.files.StoredFile;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case as one file with the seal of the house, for whoever may read it: the scopes that he may
 * take away, and nothing of any other.
 */
@Service
public class CaseArchives {
  private final Cases cases;
  private final CaseStore store;
  private final Files files;
  private final Seal seal;
  private final HouseAddress address;
  private final Clock clock;

  CaseArchives(
      Cases cases, CaseStore store, Files files, Seal seal, HouseAddress address, Clock clock) {
    this.cases = cases;
    this.store = store;
    this.files = files;
    this.seal = seal;
    this.address = address;
    this.clock = clock;
  }

  /** The archive of a case as it is now. */
  @Transactional(readOnly = true)
  public Answer<ArchivedCase, Refusal> make(Actor actor, UUID id) {
    return cases
        .read(actor, id)
        .then(view -> {
          List<Entry> entries = exported(actor, view);
          return entries.isEmpty()
              ? Answer.refused(new Refusal.NotFound())
              : new Answer.Done<>(archived(view, entries));
        });
  }

  private static List<Entry> exported(Actor actor, CaseView view) {
    return Access.export(Standing.of(actor, view.state().parties()), view.kind(), view.entries());
  }

  private ArchivedCase archived(CaseView view, List<Entry> entries) {
    Map<String, UUID> held = new LinkedHashMap<>();
    List<ArchiveManifest.Document> documents = new ArrayList<>();
    for (Entry entry : entries) {
      String sha256 = entry.body().text("content");
      if (sha256 != null && !held.containsKey(sha256)) {
        find(view.id(), entry.scope(), sha256)
            .ifPresent(file -> {
              held.put(sha256, file.id());
              documents.add(
                  new ArchiveManifest.Document(
                      sha256, file.size(), file.name(), file.kind().mediaType()));
            });
      }
    }
    CaseArchive archive =
        CaseArchive.of(
            new CaseArchive.Contents(
                view.id(),
                view.kind(),
                store.find(view.id()).orElseThrow().edition(),
                clock.instant(),
                address.origin().toString(),
                entries,
                documents),
            seal.key(),
            seal::sign);
    return new ArchivedCase(
        archive, sha256 -> files.bytes(held.getOrDefault(sha256, view.id())).orElseThrow());
  }

  private Optional<StoredFile> find(UUID id, Scope scope, String sha256) {
    return store.findDocument(id, scope, sha256).flatMap(files::find);
  }
}
