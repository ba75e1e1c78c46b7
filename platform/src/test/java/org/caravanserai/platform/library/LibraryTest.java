package org.caravanserai.platform.library;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caravanserai.platform.library.Instance.done;
import static org.caravanserai.platform.library.Instance.refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.caravanserai.platform.database.EmbeddedDatabase;
import org.caravanserai.platform.house.Busy;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How packs come into force, how they go, and what stays. */
class LibraryTest {
  private static final Subject OLD = new Subject(Kind.POLICY, "uz.old");
  private static final Subject PORT = new Subject(Kind.POLICY, "uz.port");

  @TempDir Path packs;
  private EmbeddedDatabase database;
  private Instance house;

  @BeforeEach
  void open() {
    database = EmbeddedDatabase.migrated();
    SmallPack.base().policy("uz.old", 100).policy("uz.gone", 5).into(packs);
    house = instance().started();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Instance instance() {
    return new Instance(database.dataSource(), packs);
  }

  private static SmallPack port() {
    return SmallPack.named("port").policy("uz.port", 7);
  }

  private Draft portDraft() {
    return done(house.upload(port().zip(), false));
  }

  // First start and releases

  @Test
  void the_shipped_packs_are_the_first_edition() {
    Publication first = house.library.inForce().publication();
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.kind()).isEqualTo(Publication.Kind.FIRST);
    assertThat(first.by()).isNull();
    assertThat(house.library.current().digest()).isEqualTo(first.edition());
    assertThat(house.library.current().knowledge().contents().policies()).hasSize(2);
  }

  @Test
  void a_second_start_publishes_nothing() {
    assertThat(instance().started().library.inForce().publication().number()).isEqualTo(1);
  }

  @Test
  void instances_that_start_at_once_publish_the_first_edition_once() throws Exception {
    try (EmbeddedDatabase fresh = EmbeddedDatabase.migrated();
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Instance>> starts =
          IntStream.range(0, 4)
              .mapToObj(i -> pool.submit(() -> new Instance(fresh.dataSource(), packs).started()))
              .toList();
      for (Future<Instance> start : starts) {
        assertThat(start.get().library.inForce().publication().number()).isEqualTo(1);
      }
      assertThat(starts.getFirst().get().rows("library_publication")).isEqualTo(1);
    }
  }

  @Test
  void packs_of_a_newer_release_are_published_while_no_steward_has_published() {
    SmallPack.base().about("2").policy("uz.old", 100).policy("uz.new", 5).into(packs);
    Instance newer = instance().started();
    Publication release = newer.library.inForce().publication();
    assertThat(release.kind()).isEqualTo(Publication.Kind.RELEASE);
    assertThat(release.label()).isEqualTo("2");
    assertThat(newer.library.changes(2, null, 10))
        .containsExactly(
            new ItemChange(new Subject(Kind.POLICY, "uz.gone"), ItemChange.How.REMOVED),
            new ItemChange(new Subject(Kind.POLICY, "uz.new"), ItemChange.How.ADDED));
  }

  @Test
  void packs_of_a_newer_release_become_a_draft_once_a_steward_has_published() {
    done(house.publish(portDraft()));
    SmallPack.base().about("2").policy("uz.old", 200).policy("uz.gone", 5).into(packs);
    Instance newer = instance().started();
    instance().started();
    assertThat(newer.library.inForce().publication().number()).isEqualTo(2);
    List<Draft> offered = newer.drafts.open(Instance.steward());
    assertThat(offered)
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.origin()).isEqualTo(Draft.Origin.RELEASE);
          assertThat(draft.by()).isNull();
        });
    done(newer.publish(offered.getFirst()));
    assertThat(newer.library.current().packs())
        .extracting(HeldPack::name)
        .containsExactly("base", "port");
  }

  @Test
  void a_house_without_packs_does_not_open() {
    try (EmbeddedDatabase fresh = EmbeddedDatabase.migrated()) {
      Instance empty = new Instance(fresh.dataSource(), packs.resolve("nowhere"));
      assertThatThrownBy(empty::started)
          .hasMessageContaining("nowhere")
          .hasMessageContaining("SERAI_LIBRARY_PACKS");
    }
  }

  @Test
  void shipped_packs_with_mistakes_do_not_open_the_house_and_are_told_with_their_places() {
    try (EmbeddedDatabase fresh = EmbeddedDatabase.migrated()) {
      SmallPack.base().policy("uz.old", 1).file("notes.txt", "x").into(packs);
      assertThatThrownBy(() -> new Instance(fresh.dataSource(), packs).started())
          .hasMessageContaining("notes.txt:0:0: a pack has no such file");
    }
  }

  @Test
  void what_was_compiled_is_kept_and_used_by_the_next_start() {
    assertThat(house.rows("library_snapshot")).isEqualTo(1);
    Instance next = instance().started();
    assertThat(next.library.current().digest()).isEqualTo(house.library.current().digest());
    assertThat(next.library.current().knowledge().contents())
        .isEqualTo(house.library.current().knowledge().contents());
  }

  // Handing in

  @Test
  void a_draft_is_not_in_force_and_shows_what_it_would_change() {
    Draft draft = portDraft();
    assertThat(house.library.inForce().publication().number()).isEqualTo(1);
    Preview preview = done(house.drafts.preview(Instance.steward(), draft.id()));
    assertThat(preview.items().items()).containsExactly(new ItemChange(PORT, ItemChange.How.ADDED));
    assertThat(house.library.edition(requireNonNull(draft.edition()))).isEmpty();
  }

  @Test
  void every_mistake_in_packs_is_told_with_its_place_and_nothing_is_kept() {
    byte[] wrong =
        port()
            .file("policies/more.yaml", "policies:\n- {id: x, kind: gift}\n")
            .file("policies/bad.yaml", "policies: [\n")
            .zip();
    Refusal refused = refusal(house.upload(wrong, false));
    assertThat(((Refusal.PacksRefused) refused).mistakes())
        .extracting(mistake -> mistake.place().toString())
        .contains("port/policies/bad.yaml:2:1", "port/policies/more.yaml:2:17");
    assertThat(house.rows("library_pack")).isEqualTo(1);
    assertThat(house.rows("library_draft")).isZero();
  }

  @Test
  void the_same_archive_twice_is_one_draft() {
    assertThat(portDraft().id()).isEqualTo(portDraft().id());
  }

  @Test
  void packs_that_are_in_force_already_are_nothing_new() {
    byte[] same = SmallPack.base().policy("uz.old", 100).policy("uz.gone", 5).zip();
    assertThat(refusal(house.upload(same, false))).isEqualTo(new Refusal.NothingNew());
  }

  @Test
  void an_archive_that_is_none_is_refused() {
    assertThat(refusal(house.upload(new byte[] {1, 2, 3}, false)))
        .isEqualTo(
            new Refusal.ArchiveRefused(new ArchiveMistake(ArchiveMistake.Kind.UNREADABLE, "", 0)));
  }

  @Test
  void an_archive_is_read_no_further_than_it_may_be_large() {
    byte[] large = new byte[(int) Drafts.LARGEST_ARCHIVE + 100];
    assertThat(refusal(house.upload(large, false)))
        .isEqualTo(
            new Refusal.ArchiveRefused(
                new ArchiveMistake(ArchiveMistake.Kind.TOO_LARGE, "", Drafts.LARGEST_ARCHIVE)));
  }

  @Test
  void only_so_many_drafts_are_open_at_once() {
    IntStream.range(0, Press.MOST_DRAFTS)
        .forEach(
            i -> done(house.upload(SmallPack.named("p" + i).policy("uz.p" + i, i).zip(), false)));
    assertThat(refusal(house.upload(port().zip(), false)))
        .isEqualTo(new Refusal.TooManyDrafts(Press.MOST_DRAFTS));
  }

  @Test
  void the_packs_folder_can_be_read_again() {
    assertThat(refusal(house.drafts.reload(Instance.steward(), false, "")))
        .isEqualTo(new Refusal.NothingNew());
    SmallPack.base().policy("uz.old", 300).policy("uz.gone", 5).into(packs);
    Draft draft = done(house.drafts.reload(Instance.steward(), false, ""));
    assertThat(done(house.drafts.preview(Instance.steward(), draft.id())).items().items())
        .containsExactly(new ItemChange(OLD, ItemChange.How.CHANGED));
  }

  // Verdicts

  @Test
  void a_preview_counts_the_kept_dossiers_in_which_a_verdict_would_change() {
    house.keeps(50);
    house.keeps(150);
    house.keeps(1_000);
    byte[] stricter = SmallPack.base().policy("uz.old", 500).policy("uz.gone", 5).zip();
    Draft draft = done(house.upload(stricter, false));
    VerdictChanges verdicts = done(house.drafts.preview(Instance.steward(), draft.id())).verdicts();
    assertThat(verdicts.looked()).isEqualTo(3);
    assertThat(verdicts.touched()).isEqualTo(1);
    assertThat(verdicts.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.policy()).isEqualTo("uz.old");
          assertThat(change.before()).isEqualTo(VerdictChange.Stand.APPLIES);
          assertThat(change.after()).isEqualTo(VerdictChange.Stand.DOES_NOT_APPLY);
          assertThat(change.dossiers()).isEqualTo(1);
        });
  }

  @Test
  void verdicts_are_worked_out_again_only_when_another_dossier_is_kept() {
    house.keeps(150);
    Draft draft = done(house.upload(SmallPack.base().policy("uz.old", 500).zip(), false));
    Preview preview = done(house.drafts.preview(Instance.steward(), draft.id()));
    assertThat(done(house.drafts.preview(Instance.steward(), draft.id())).verdicts())
        .isSameAs(preview.verdicts());
    house.keeps(160);
    assertThat(done(house.drafts.preview(Instance.steward(), draft.id())).verdicts().looked())
        .isEqualTo(2);
  }

  @Test
  void a_policy_that_goes_is_no_longer_in_force_for_the_dossiers_that_had_it() {
    house.keeps(1_000);
    Draft draft = done(house.upload(SmallPack.base().policy("uz.old", 100).zip(), false));
    assertThat(done(house.drafts.preview(Instance.steward(), draft.id())).verdicts().changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.policy()).isEqualTo("uz.gone");
          assertThat(change.after()).isEqualTo(VerdictChange.Stand.NOT_IN_FORCE);
        });
  }

  // Publishing

  @Test
  void a_published_draft_is_in_force_at_once_and_says_what_it_changed() {
    Draft draft = portDraft();
    Publication published =
        done(
            house.drafts.publish(
                Instance.steward(), draft.id(), draft.version(), " December ", "The port"));
    assertThat(house.library.inForce().publication()).isEqualTo(published);
    assertThat(published.label()).isEqualTo("December");
    assertThat(house.library.current().digest()).isEqualTo(draft.edition());
    assertThat(house.library.history(PORT))
        .containsExactly(new ItemHistory(published, ItemChange.How.ADDED));
    assertThat(house.library.counts(List.of(published)))
        .isEqualTo(Map.of(2L, Map.of(ItemChange.How.ADDED, 1L)));
    assertThat(house.events)
        .last()
        .isInstanceOfSatisfying(
            EditionPublished.class,
            event -> assertThat(event.edition()).isEqualTo(draft.edition()));
  }

  @Test
  void another_instance_follows_when_it_looks_and_ends_its_work_with_the_old_edition() {
    Instance other = instance().started();
    Edition begun = other.library.current();
    done(house.publish(portDraft()));
    assertThat(other.library.current()).isSameAs(begun);
    other.opening.look();
    assertThat(other.library.inForce().publication().number()).isEqualTo(2);
    assertThat(other.library.current().digest()).isEqualTo(house.library.current().digest());
    assertThat(begun.knowledge().contents().policies()).hasSize(2);
  }

  @Test
  void an_edition_that_was_in_force_can_be_had_by_its_digest() {
    String first = house.library.current().digest();
    done(house.publish(portDraft()));
    Instance later = instance().started();
    assertThat(later.library.edition(first).orElseThrow().knowledge().contents().policies())
        .hasSize(2);
    assertThat(later.library.edition("sha256:" + "0".repeat(64))).isEmpty();
  }

  @Test
  void of_two_stewards_the_second_is_told_and_nothing_of_either_is_lost() {
    Draft one = portDraft();
    Draft other = done(house.upload(SmallPack.named("rail").policy("uz.rail", 3).zip(), false));
    Publication first = done(house.publish(one));
    assertThat(refusal(house.publish(other))).isEqualTo(new Refusal.Superseded(first));
    Draft rebased = done(house.drafts.rebase(Instance.steward(), other.id(), other.version()));
    assertThat(rebased.basis()).isEqualTo(first.number());
    done(house.publish(rebased));
    assertThat(house.library.current().packs())
        .extracting(HeldPack::name)
        .containsExactly("base", "port", "rail");
  }

  @Test
  void stewards_who_publish_at_the_same_moment_do_so_one_after_the_other() throws Exception {
    List<Draft> drafts =
        IntStream.range(0, 4)
            .mapToObj(i ->
                done(house.upload(SmallPack.named("p" + i).policy("uz.p" + i, i).zip(), false)))
            .toList();
    Instance other = instance().started();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer<Publication>>> answers =
          IntStream.range(0, 4)
              .mapToObj(i -> pool.submit(() -> (i % 2 == 0 ? house : other).publish(drafts.get(i))))
              .toList();
      int published = 0;
      for (Future<Answer<Publication>> answer : answers) {
        published += answer.get() instanceof Answer.Done ? 1 : 0;
      }
      assertThat(published).isEqualTo(1);
    }
    assertThat(house.rows("library_publication")).isEqualTo(2);
  }

  @Test
  void a_draft_that_somebody_decided_meanwhile_is_not_decided_again() {
    Draft draft = portDraft();
    Draft gone = done(house.drafts.discard(Instance.steward(), draft.id(), draft.version()));
    assertThat(gone.state()).isEqualTo(Draft.State.DISCARDED);
    assertThat(refusal(house.publish(draft))).isEqualTo(new Refusal.DraftChanged(gone.version()));
  }

  @Test
  void what_no_edition_and_no_draft_needs_is_swept_away() {
    long blobs = house.rows("library_blob");
    Draft draft = portDraft();
    assertThat(house.rows("library_blob")).isGreaterThan(blobs);
    done(house.drafts.discard(Instance.steward(), draft.id(), draft.version()));
    assertThat(house.rows("library_blob")).isEqualTo(blobs);
    assertThat(house.rows("library_edition")).isEqualTo(1);
  }

  @Test
  void a_file_that_several_editions_have_is_kept_once() {
    long blobs = house.rows("library_blob");
    SmallPack changed = SmallPack.base().policy("uz.old", 100).policy("uz.gone", 6);
    done(house.publish(done(house.upload(changed.zip(), false))));
    assertThat(house.rows("library_blob")).isEqualTo(blobs + 1);
  }

  @Test
  void an_earlier_edition_can_be_brought_back() {
    String first = house.library.current().digest();
    Publication second = done(house.publish(portDraft()));
    assertThat(refusal(house.drafts.restore(Instance.steward(), 1, 1, "")))
        .isEqualTo(new Refusal.Superseded(second));
    Publication third =
        done(house.drafts.restore(Instance.steward(), 1, second.number(), "The port was wrong"));
    assertThat(third.kind()).isEqualTo(Publication.Kind.RESTORED);
    assertThat(house.library.current().digest()).isEqualTo(first);
    assertThat(house.library.history(PORT))
        .extracting(ItemHistory::how)
        .containsExactly(ItemChange.How.REMOVED, ItemChange.How.ADDED);
    assertThat(refusal(house.drafts.restore(Instance.steward(), 1, third.number(), "")))
        .isEqualTo(new Refusal.NothingNew());
  }

  @Test
  void however_many_editions_are_asked_for_few_are_remembered() {
    for (int i = 0; i < EditionLoader.MOST + 2; i++) {
      SmallPack pack = SmallPack.named("p" + i).policy("uz.p" + i, i);
      done(house.publish(done(house.upload(pack.zip(), false))));
    }
    List<Publication> all = house.library.publications(null, 50);
    for (Publication publication : all) {
      assertThat(house.library.edition(publication.edition()).orElseThrow().digest())
          .isEqualTo(publication.edition());
    }
    assertThat(house.loader.remembered()).isEqualTo(EditionLoader.MOST);
  }

  @Test
  void what_is_compiled_of_old_editions_is_kept_but_never_instead_of_that_in_force() {
    String first = house.library.current().digest();
    done(house.publish(portDraft()));
    house.forgetCompiled();
    Instance later = instance().started();
    assertThat(later.library.edition(first)).isPresent();
    assertThat(house.rows("library_snapshot")).isEqualTo(2);

    for (int i = 0; i < SnapshotStore.MOST; i++) {
      house.snapshots.keep("%064x".formatted(i), later.library.edition(first).get().knowledge());
    }
    assertThat(house.rows("library_snapshot")).isEqualTo(SnapshotStore.MOST);
    assertThat(
            house.rows(
                "library_snapshot WHERE edition = '" + house.library.current().digest() + "'"))
        .isEqualTo(1);
  }

  @Test
  void of_those_who_ask_for_an_old_edition_at_once_a_few_wait_and_the_others_come_again()
      throws Exception {
    String first = house.library.current().digest();
    done(house.publish(portDraft()));
    Instance later = instance().started();
    int sentAway = 2;
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletionService<Boolean> asked = new ExecutorCompletionService<>(pool);
      later.whileNobodyLoads(() -> {
        for (int i = 0; i < EditionLoader.MOST_WAITING + sentAway; i++) {
          asked.submit(() -> {
            try {
              return later.library.edition(first).isPresent();
            } catch (Busy busy) {
              return false;
            }
          });
        }
        for (int i = 0; i < sentAway; i++) {
          assertThat(asked.take().get()).isFalse();
        }
      });
      for (int i = 0; i < EditionLoader.MOST_WAITING; i++) {
        assertThat(asked.take().get()).isTrue();
      }
    }
  }

  @Test
  void a_label_must_be_one_line_that_is_not_too_long() {
    Draft draft = portDraft();
    for (String label : List.of("", "  ", "a\nb", "x".repeat(Drafts.LONGEST_LABEL + 1))) {
      assertThat(
              refusal(
                  house.drafts.publish(Instance.steward(), draft.id(), draft.version(), label, "")))
          .isInstanceOf(Refusal.BadText.class);
    }
  }

  // Access

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"MEDIATOR", "AUDITOR", "ADMINISTRATOR"})
  void only_data_stewards_hand_in_and_publish(Role role) {
    Actor other = Instance.person(role);
    Draft draft = portDraft();
    Refusal no = new Refusal.NotAllowed();
    assertThat(refusal(house.upload(other, port().zip(), false))).isEqualTo(no);
    assertThat(refusal(house.drafts.reload(other, false, ""))).isEqualTo(no);
    assertThat(refusal(house.drafts.publish(other, draft.id(), 1, "x", ""))).isEqualTo(no);
    assertThat(refusal(house.drafts.rebase(other, draft.id(), 1))).isEqualTo(no);
    assertThat(refusal(house.drafts.discard(other, draft.id(), 1))).isEqualTo(no);
    assertThat(refusal(house.drafts.restore(other, 1, 1, ""))).isEqualTo(no);
  }

  @Test
  void drafts_are_seen_by_stewards_and_auditors_and_to_others_there_is_none() {
    Draft draft = portDraft();
    assertThat(house.drafts.open(Instance.person(Role.AUDITOR))).containsExactly(draft);
    assertThat(house.drafts.open(new Actor.Nobody())).isEmpty();
    assertThat(refusal(house.drafts.find(new Actor.Nobody(), draft.id())))
        .isEqualTo(refusal(house.drafts.find(Instance.steward(), UUID.randomUUID())))
        .isEqualTo(new Refusal.NoSuchDraft());
  }

  // Raw places

  @Test
  void an_item_knows_where_it_stands_in_the_packs() {
    Edition current = house.library.current();
    assertThat(house.library.places(current, new Subject(Kind.POLICY, "uz.gone")))
        .containsExactly(new RawPlace("base", "policies/all.yaml", 13));
    assertThat(house.library.places(current, new Subject(Kind.SOURCE, "law")))
        .containsExactly(new RawPlace("base", "sources.yaml", 2));
    assertThat(house.library.file(current, "base", "sources.yaml")).isPresent();
    assertThat(house.library.file(current, "base", "../secret")).isEmpty();
  }
}
