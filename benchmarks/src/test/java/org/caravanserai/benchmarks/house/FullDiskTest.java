package org.caravanserai.benchmarks.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A house whose data directory is a disk that fills while a paper is handed in. */
@Tag("faults")
class FullDiskTest {
  private static final String SMALL_DISK =
      "mount -t tmpfs -o size=700m tmpfs \"$0\" && exec \"$@\"";
  private static final String[] NAMESPACE = {"unshare", "--user", "--map-root-user", "--mount"};
  private static final int LARGE = 8 << 20;

  @Test
  void an_upload_to_a_full_disk_is_refused_nothing_is_lost_and_there_is_no_restart()
      throws Exception {
    assumeThat(
            new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "true")
                .start()
                .waitFor())
        .as("this user may open a namespace for a small disk")
        .isZero();
    Path data = Files.createDirectories(ServedHouse.folder("disk").resolve("data"));
    ServedHouse.Plan plan =
        ServedHouse.Plan.in(data)
            .through(NAMESPACE)
            .through("sh", "-c", SMALL_DISK, data.toString());
    try (ServedHouse house = plan.open()) {
      Residents residents = Residents.of(house);
      residents
          .administrator()
          .json(
              "POST",
              "/api/v1/sides",
              "{\"code\":\"trial\",\"country\":\"UZ\",\"names\":{\"en\":\"Trial\"},"
                  + "\"languages\":[\"ru\"],\"calendar\":\"uz\"}")
          .mustBe(201);
      Caller member = residents.newcomer("member@example.org");
      String side = member.get("/api/v1/sides").mustBe(200).json().get(0).path("id").asString();
      String organisation =
          member
              .json(
                  "POST",
                  "/api/v1/organisations",
                  "{\"names\":{\"en\":\"Works\"},\"country\":\"UZ\",\"registrationNumber\":\"TRIAL-1\","
                      + "\"side\":\""
                      + side
                      + "\"}")
              .mustBe(201)
              .json()
              .path("id")
              .asString();
      String before = handIn(member, organisation, 1).mustBe(200).json().path("id").asString();
      Path filler = house.seen(data).resolve("filler");
      fill(filler);

      Caller.Answer refused = handIn(member, organisation, 2);
      assertThat(refused.status()).as(refused.body()).isIn(422, 503, 507);
      assertThat(refused.header("content-type")).hasValue("application/problem+json");
      assertThat(member.get("/me").status()).as("reading").isIn(200, 503);

      Files.delete(filler);
      awaitWriting(member, organisation);
      assertThat(
              member
                  .get("/api/v1/organisations/" + organisation + "/papers/" + before + "/content")
                  .status())
          .isEqualTo(200);
      assertThat(house.isAlive()).isTrue();
    }
  }

  private void awaitWriting(Caller member, String organisation) throws Exception {
    Caller.Answer answer = handIn(member, organisation, 3);
    for (int i = 0; i < 60 && answer.status() != 200; i++) {
      assertThat(answer.status()).as(answer.body()).isNotEqualTo(500);
      ServedHouse.pause(500);
      answer = handIn(member, organisation, 3);
    }
    answer.mustBe(200);
  }

  private Caller.Answer handIn(Caller member, String organisation, int number) throws Exception {
    byte[] png = new byte[LARGE];
    new Random(number).nextBytes(png);
    byte[] head = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, png, 0, head.length);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
    return member.send(
        member
            .request("/api/v1/organisations/" + organisation + "/papers/" + digest)
            .header("X-File-Name", "paper" + number + ".png")
            .header("X-CSRF-TOKEN", member.forgeryToken())
            .header("Content-Type", "image/png")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(png)));
  }

  private static void fill(Path file) {
    byte[] block = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }
}
