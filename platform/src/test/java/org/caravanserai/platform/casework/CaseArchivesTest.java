package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.casework.Post.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.casework.ArchiveCheck;
import org.caravanserai.casework.ArchiveCheck.Verdict;
import org.caravanserai.casework.ArchiveManifest;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class CaseArchivesTest {
  @Autowired ApplicationContext house;
  @Autowired Cases cases;
  @Autowired CaseArchives archives;
  @Autowired CaseDocuments documents;
  @Autowired CaseKnowledge knowledge;
  @Autowired Seal seal;
  private Post post;
  private Actor member;
  private Actor officer;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
    officer = post.actor(Role.DESK_OFFICER, post.homeDesk.place());
  }

  private byte[] taken(Actor actor, UUID id) throws IOException {
    ArchivedCase archive =
        archives.make(actor, id).orThrow(refusal -> new IllegalStateException("" + refusal));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.writeTo(out);
    assertThat(archive.size()).isEqualTo(out.size());
    return out.toByteArray();
  }

  private static ArchiveManifest checked(byte[] archive) throws IOException {
    Verdict verdict = ArchiveCheck.of(new ByteArrayInputStream(archive));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Genuine.class, genuine -> assertThat(genuine.notHeld()).isEmpty());
    return ((Verdict.Genuine) verdict).manifest();
  }

  private static String text(byte[] archive) {
    return new String(archive, StandardCharsets.UTF_8);
  }

  @Test
  void a_side_takes_its_notes_and_their_documents_along_and_the_enterprise_learns_of_neither()
      throws IOException {
    UUID id = post.reported(member).id();
    String side = "side:" + post.home.id();
    byte[] bytes = ("Seen by one side " + id).getBytes(StandardCharsets.UTF_8);
    String sha256 =
        documents.handIn(officer, id, side, "seen.txt", null, bytes).value().orElseThrow();
    Map<String, Object> body = Map.of("content", sha256, "title", "Seen");
    done(cases.write(officer, id, new Writing("document-added", side, 0, body)));

    byte[] own = taken(officer, id);
    ArchiveManifest manifest = checked(own);
    assertThat(manifest.caseId()).isEqualTo(id);
    assertThat(manifest.seal()).isEqualTo(seal.key().fingerprint());
    assertThat(manifest.knowledge()).isEqualTo(knowledge.inForce().digest());
    assertThat(manifest.chains())
        .extracting(chain -> chain.scope().text())
        .containsExactly("shared", side);
    assertThat(manifest.documents())
        .extracting(ArchiveManifest.Document::sha256)
        .containsExactly(sha256);
    assertThat(text(own)).contains("Seen by one side " + id);

    byte[] others = taken(member, id);
    assertThat(checked(others).chains()).hasSize(1);
    assertThat(text(others)).doesNotContain(side, sha256, "Seen by one side");
    assertThat(archives.make(new Post(house).member(), id).value()).isEmpty();
  }

  @Test
  void it_is_taken_from_the_page_of_the_case_and_over_the_api(Visitor stranger) throws IOException {
    UUID id = post.reported(member).id();
    Cast cast = Cast.of(house);
    UUID person = post.account(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(post.mill.id()));
    Visitor reader = cast.signedIn(person).visitor();
    String page = "/cases/" + id;

    assertThat(reader.get(page).body()).contains(page + "/archive", seal.key().fingerprint());
    HttpResponse<String> answer = reader.get(page + "/archive");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("case-" + id + ".zip");
    assertThat(answer.body()).startsWith("PK").contains("manifest.json");
    Visitor program = cast.stranger().withToken(cast.token(person, Scope.CASES_READ));
    assertThat(program.get("/api/v1/cases/" + id + "/archive").statusCode()).isEqualTo(200);
    assertThat(stranger.get("/api/v1/cases/" + id + "/archive").statusCode()).isEqualTo(401);
  }
}
