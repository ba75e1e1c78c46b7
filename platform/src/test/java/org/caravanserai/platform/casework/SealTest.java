package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.caravanserai.casework.SealKey;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class SealTest {
  @Autowired Seal seal;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;
  @Autowired JdbcClient database;

  /** Finds no seal the first time, as all instances do that start at once. */
  private static final class Unaware extends SealStore {
    private boolean asked;

    Unaware(JdbcClient database) {
      super(database);
    }

    @Override
    Optional<Kept> find() {
      boolean first = !asked;
      asked = true;
      return first ? Optional.empty() : super.find();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_the_house_sealed_is_checked_with_its_public_key_alone() {
    byte[] signature = seal.sign(bytes("Two looms"));

    assertThat(signature).hasSize(SealKey.SIGNATURE_BYTES);
    assertThat(seal.sign(bytes("Two looms"))).isEqualTo(signature);
    assertThat(seal.key().verifies(bytes("Two looms"), signature)).isTrue();
    assertThat(seal.key().verifies(bytes("Ten looms"), signature)).isFalse();
  }

  @Test
  void instances_that_need_a_seal_at_once_make_one() {
    List<CompletableFuture<SealKey>> instances =
        Stream.generate(() -> new Seal(new Unaware(database), transactions, clock))
            .limit(6)
            .map(instance -> CompletableFuture.supplyAsync(instance::key))
            .toList();

    assertThat(instances.stream().map(CompletableFuture::join)).containsOnly(seal.key());
    assertThat(database.sql("SELECT count(*) FROM casework_seal").query(Integer.class).single())
        .isEqualTo(1);
  }

  @Test
  void the_seal_stays_as_it_is() {
    seal.key();
    for (String sql :
        List.of("DELETE FROM casework_seal", "UPDATE casework_seal SET made_at = now()")) {
      assertThatThrownBy(() -> database.sql(sql).update()).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void everybody_may_know_the_public_key(Visitor visitor) {
    JsonNode answer = new JsonMapper().readTree(visitor.get("/api/v1/house/seal").body());

    assertThat(SealKey.readPem(answer.path("pem").stringValue())).contains(seal.key());
    assertThat(answer.path("fingerprint").stringValue()).isEqualTo(seal.key().fingerprint());
  }
}
