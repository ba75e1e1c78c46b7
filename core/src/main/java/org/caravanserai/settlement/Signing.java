package org.caravanserai.settlement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.SealKey;
import org.jspecify.annotations.Nullable;

/**
 * That a person signed a text in a capacity: a statement under which the house puts its seal when
 * the person has shown who he is. It stands by itself; who has the house's public key can check it
 * without the house.
 *
 * @param terms SHA-256 of the text, in hex
 * @param capacity such as {@code claimant}
 */
public record Signing(UUID caseId, String terms, String person, String capacity, Instant at) {

  /** What the seal is put under: RFC 8785 canonical JSON. */
  public String statement() {
    return json().canonical();
  }

  private Json.Obj json() {
    return Json.object(
        "at", at.toString(),
        "capacity", capacity,
        "case", caseId.toString(),
        "person", person,
        "terms", terms);
  }

  /**
   * The signature as an entry keeps it.
   *
   * @param seal signs bytes with the key of the house
   */
  public String sealed(Function<byte[], byte[]> seal) {
    byte[] signature = seal.apply(statement().getBytes(StandardCharsets.UTF_8));
    return json()
        .with("seal", new Json.Str(Base64.getEncoder().encodeToString(signature)))
        .canonical();
  }

  /** What a kept signature says, where the seal under it is whole; empty otherwise. */
  public static Optional<Signing> verified(String sealed, SealKey key) {
    return Json.read(sealed)
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast)
        .flatMap(json -> {
          Signing signing = read(json);
          byte[] signature = bytes(json.text("seal"));
          return signing != null
                  && sealed.equals(signing.sealed(_ -> signature))
                  && key.verifies(signing.statement().getBytes(StandardCharsets.UTF_8), signature)
              ? Optional.of(signing)
              : Optional.empty();
        });
  }

  private static byte[] bytes(@Nullable String base64) {
    try {
      return base64 == null ? new byte[0] : Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static @Nullable Signing read(Json.Obj json) {
    String terms = json.text("terms");
    String person = json.text("person");
    String capacity = json.text("capacity");
    String id = json.text("case");
    String at = json.text("at");
    if (terms == null || person == null || capacity == null || id == null || at == null) {
      return null;
    }
    try {
      return new Signing(UUID.fromString(id), terms, person, capacity, Instant.parse(at));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return null;
    }
  }
}
