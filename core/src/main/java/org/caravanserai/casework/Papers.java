package org.caravanserai.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.casework.CaseState.Document;
import org.caravanserai.casework.CaseState.DocumentStatus;
import org.caravanserai.casework.CaseState.Offer;
import org.caravanserai.casework.CaseState.OfferStatus;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.jspecify.annotations.Nullable;

/**
 * The documents and offers of a case, which may be in any scope. An entry meets those of its own
 * scope and the shared ones; the same name in two caucuses stands for two things.
 */
final class Papers {
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, Offer> offers = new LinkedHashMap<>();

  /** By id; those outside the shared scope by scope and id, such as {@code side:tashkent/plan}. */
  Map<String, Document> documents() {
    return documents;
  }

  Map<String, Offer> offers() {
    return offers;
  }

  @Nullable Objection objection(Effect effect, Entry entry, String id) {
    Document document = documents.get(find(documents, entry, id));
    Offer offer = offers.get(find(offers, entry, id));
    return switch (effect) {
      case REQUESTS_DOCUMENT ->
          document == null ? null : new Objection.AlreadyThere("document", id);
      case ACCEPTS_DOCUMENT, RETURNS_DOCUMENT ->
          document != null && document.status() == DocumentStatus.RECEIVED
              ? null
              : new Objection.NoSuch("document", id);
      case OFFERS -> offer == null ? null : new Objection.AlreadyThere("offer", id);
      case ACCEPTS_OFFER, DECLINES_OFFER -> objection(offer, entry, id);
      default -> null;
    };
  }

  private static @Nullable Objection objection(@Nullable Offer offer, Entry entry, String id) {
    if (offer == null || offer.status() != OfferStatus.OPEN) {
      return new Objection.NoSuch("offer", id);
    }
    return entry.at().isBefore(offer.expires()) ? null : new Objection.Expired(id);
  }

  void apply(Effect effect, Entry entry) {
    Json.Obj body = entry.body();
    switch (effect) {
      case REQUESTS_DOCUMENT -> put(entry, DocumentStatus.REQUESTED);
      case RECEIVES_DOCUMENT -> put(entry, DocumentStatus.RECEIVED);
      case ACCEPTS_DOCUMENT -> put(entry, DocumentStatus.ACCEPTED);
      case RETURNS_DOCUMENT -> put(entry, DocumentStatus.RETURNED);
      case OFFERS -> {
        String id = Objects.requireNonNull(body.text("offer"));
        offers.put(
            key(entry.scope(), id),
            new Offer(
                id,
                entry.scope(),
                entry.actor(),
                Objects.requireNonNull(Bodies.instant(body.find("expires"))),
                OfferStatus.OPEN));
      }
      case ACCEPTS_OFFER -> end(entry, OfferStatus.ACCEPTED);
      case DECLINES_OFFER -> end(entry, OfferStatus.DECLINED);
      default -> throw new IllegalArgumentException("No effect on papers: " + effect);
    }
  }

  private void put(Entry entry, DocumentStatus status) {
    Json.Obj body = entry.body();
    String id = Objects.requireNonNull(body.text("document"));
    String key = find(documents, entry, id);
    Document known = documents.get(key);
    String content = body.text("content");
    String task = body.text("task");
    documents.put(
        key,
        new Document(
            id,
            known == null ? entry.scope() : known.scope(),
            status,
            task != null || known == null ? task : known.task(),
            content != null || known == null ? content : known.content(),
            body.text("reason")));
  }

  private void end(Entry entry, OfferStatus status) {
    String key = find(offers, entry, Objects.requireNonNull(entry.body().text("offer")));
    offers.computeIfPresent(
        key, (_, o) -> new Offer(o.id(), o.scope(), o.by(), o.expires(), status));
  }

  private static String find(Map<String, ?> papers, Entry entry, String id) {
    String own = key(entry.scope(), id);
    return papers.containsKey(own) || !papers.containsKey(id) ? own : id;
  }

  private static String key(Scope scope, String id) {
    return scope instanceof Scope.Shared ? id : scope.text() + "/" + id;
  }
}
