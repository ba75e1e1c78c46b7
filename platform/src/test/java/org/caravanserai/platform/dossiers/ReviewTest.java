package org.caravanserai.platform.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.comparison.Reason;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.library.Draft;
import org.caravanserai.platform.library.Drafts;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.Publication;
import org.caravanserai.platform.library.Refusal;
import org.caravanserai.platform.notice.GivenNotice;
import org.caravanserai.platform.notice.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to kept dossiers when another edition comes into force. */
@HouseTest
class ReviewTest {
  private static final Actor STEWARD =
      new Actor.Person(
          UUID.randomUUID(),
          "Steward",
          "en",
          List.of(new Membership(UUID.randomUUID(), Role.DATA_STEWARD, new Place.House())));

  @Autowired Library library;
  @Autowired Drafts drafts;
  @Autowired Dossiers dossiers;
  @Autowired Changes changes;
  @Autowired Review review;
  @Autowired DossierStore store;
  @Autowired Notices notices;

  private static Asker owner() {
    return Asker.of(new Actor.Person(UUID.randomUUID(), "Owner", "en", List.of()));
  }

  private KeptDossier kept(Asker owner, String country) {
    return dossiers
        .begin(
            owner,
            new Dossiers.Draft(
                "", "project: Mill\nfacts: {project_country: " + country + "}\n", null, null))
        .value()
        .orElseThrow();
  }

  @Test
  void owners_are_told_once_what_an_edition_changed_and_why() throws IOException {
    Asker affected = owner();
    Asker untouched = owner();
    KeptDossier mill = kept(affected, "TM");
    KeptDossier far = kept(untouched, "KZ");
    Publication before = library.inForce().publication();

    Publication published = publish();
    try {
      untilReviewed(affected, mill, published.edition());
      untilReviewed(untouched, far, published.edition());
      review.goOn();

      List<EditionChange> found = changes.list(mill);
      assertThat(found)
          .singleElement()
          .satisfies(change -> {
            assertThat(change.editionBefore()).isEqualTo(before.edition());
            assertThat(change.editionAfter()).isEqualTo(published.edition());
            assertThat(change.policies()).isEqualTo(1);
          });
      Comparison comparison = changes.compare(mill, found.getFirst()).orElseThrow();
      assertThat(Changes.verdicts(comparison))
          .singleElement()
          .satisfies(policy -> {
            assertThat(policy.id()).isEqualTo("tm.review-test");
            assertThat(policy.reasons()).contains(new Reason.Edition());
          });
      assertThat(told(affected))
          .singleElement()
          .satisfies(notice ->
              assertThat(notice.notice().path())
                  .isEqualTo("/dossiers/" + mill.id() + "/changes/" + found.getFirst().id()));
      assertThat(changes.list(far)).isEmpty();
      assertThat(told(untouched)).isEmpty();
    } finally {
      assertThat(drafts.restore(STEWARD, before.number(), published.number(), ""))
          .isInstanceOf(Answer.Done.class);
      untilReviewed(affected, mill, before.edition());
    }
    assertThat(changes.list(mill)).hasSize(2);
  }

  @Test
  void a_dossier_that_was_mended_is_read_and_gone_through_like_any_other() {
    Asker owner = owner();
    KeptDossier mill = kept(owner, "UZ");
    String current = library.current().digest();
    store.reviewed(mill.id(), "sha256:gone", current);

    KeptDossier mended =
        dossiers
            .edit(owner, mill.id(), 0, new Dossiers.Edit(null, null, "project: Mill\n", null, null))
            .value()
            .orElseThrow();

    assertThat(mended.unreadableIn()).isNull();
    assertThat(mended.edition()).isEqualTo(current);
  }

  /** The house goes through them by itself, too. */
  private void untilReviewed(Asker owner, KeptDossier dossier, String edition) {
    for (int i = 0; i < 200; i++) {
      review.goOn();
      if (dossiers.find(owner, dossier.id()).value().orElseThrow().edition().equals(edition)) {
        return;
      }
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("Not reviewed: " + dossier.id());
  }

  private List<GivenNotice> told(Asker owner) {
    return notices.list(owner.actor().personId().orElseThrow(), Optional.empty(), 10);
  }

  private Publication publish() throws IOException {
    Draft draft = done(drafts.upload(STEWARD, new ByteArrayInputStream(pack()), null, false, ""));
    return done(drafts.publish(STEWARD, draft.id(), draft.version(), "review", ""));
  }

  private static <T> T done(Answer<T, Refusal> answer) {
    return answer.map(
        value -> value,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }

  private static byte[] pack() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(
          zip,
          "review-test/pack.yaml",
          """
          id: review-test
          title: {en: A pack of a test}
          version: 1
          stewards: [Tests]
          licence: Apache-2.0
          """);
      add(
          zip,
          "review-test/sources.yaml",
          """
          sources:
          - {id: review-law, title: {en: A law}, url: https://example.org/law, quality: official}
          """);
      add(
          zip,
          "review-test/policies/all.yaml",
          """
          policies:
          - id: tm.review-test
            title: {en: A grant for all}
            jurisdiction: TM
            kind: incentive
            topic: tax
            status: in_force
            gives: {en: Something}
            instrument: {name: {en: A law}}
            criteria: [{id: country, says: {en: There}, when: project_country == 'TM'}]
            confidence: high
            sources: [{id: review-law, read-on: 2026-11-21}]
          """);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
