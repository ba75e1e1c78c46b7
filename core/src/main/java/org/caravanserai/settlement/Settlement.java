package org.caravanserai.settlement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Json;
import org.caravanserai.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A settlement agreement in two languages, clause by clause. What is signed is its canonical text,
 * and {@link #terms} is the digest of that.
 *
 * @param languages two different ones, as ISO 639-1: that of the left and that of the right column
 * @param prevails the language whose text decides where the two differ; null when both are equal
 */
public record Settlement(
    UUID caseId,
    List<String> languages,
    @Nullable String prevails,
    Party claimant,
    Party respondent,
    Person mediator,
    List<Clause> clauses) {
  private static final int FORMAT = 1;
  private static final String FORMAT_KEY = "caravanserai-settlement";

  public Settlement {
    languages = List.copyOf(languages);
    clauses = List.copyOf(clauses);
  }

  /** An organisation that is bound by the agreement; country as ISO 3166-1. */
  public record Party(String id, String name, String country) {}

  /** A natural person. */
  public record Person(String id, String name) {}

  /** Who owes a duty. */
  public enum Debtor {
    CLAIMANT,
    RESPONDENT
  }

  /** What a party has to do by the end of a day. */
  public record Duty(Debtor by, LocalDate due) {}

  /**
   * A clause; its number is its place from 1.
   *
   * @param texts in the order of the languages
   * @param treaty the treaty whose application the clause agrees to; null for any other clause
   */
  public record Clause(List<String> texts, @Nullable Duty duty, @Nullable String treaty) {
    public Clause {
      texts = List.copyOf(texts);
    }
  }

  /** Whether the parties have agreed that this treaty applies. */
  public boolean agreesTo(String treaty) {
    return clauses.stream().anyMatch(clause -> treaty.equals(clause.treaty()));
  }

  /** The one text that is signed: RFC 8785 canonical JSON. */
  public String canonical() {
    return Json.object(
            FORMAT_KEY,
            FORMAT,
            "case",
            caseId.toString(),
            "languages",
            languages,
            "prevails",
            prevails,
            "claimant",
            party(claimant),
            "respondent",
            party(respondent),
            "mediator",
            Json.object("id", mediator.id(), "name", mediator.name()),
            "clauses",
            clauses.stream().map(Settlement::json).toList())
        .canonical();
  }

  /** SHA-256 of the canonical text in UTF-8, in hex. */
  public String terms() {
    return termsOf(canonical());
  }

  /** SHA-256 of a text in UTF-8, in hex. */
  public static String termsOf(String canonical) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static Json party(Party party) {
    return Json.object("id", party.id(), "name", party.name(), "country", party.country());
  }

  private static Json json(Clause clause) {
    Json.Obj json = Json.object("texts", clause.texts());
    Duty duty = clause.duty();
    if (duty != null) {
      String by = duty.by() == Debtor.CLAIMANT ? "claimant" : "respondent";
      json = json.with("duty", Json.object("by", by, "due", duty.due().toString()));
    }
    return clause.treaty() == null ? json : json.with("treaty", new Json.Str(clause.treaty()));
  }

  /** The agreement whose canonical text this is, byte for byte; empty when it is of none. */
  public static Optional<Settlement> read(String canonical) {
    return Json.read(canonical)
        .filter(Json.Obj.class::isInstance)
        .flatMap(json -> Optional.ofNullable(settlement((Json.Obj) json)))
        .filter(Settlement::isWhole)
        .filter(settlement -> settlement.canonical().equals(canonical));
  }

  /** Whether it has two languages that the house speaks, and each clause a text in both. */
  private boolean isWhole() {
    return languages.size() == 2
        && languages.stream().distinct().filter(Messages.LANGUAGES::contains).count() == 2
        && (prevails == null || languages.contains(prevails))
        && !clauses.isEmpty()
        && clauses.stream()
            .allMatch(clause ->
                clause.texts().size() == 2 && clause.texts().stream().noneMatch(String::isBlank));
  }

  private static @Nullable Settlement settlement(Json.Obj json) {
    try {
      List<Clause> clauses = new ArrayList<>();
      for (Json clause : list(json, "clauses")) {
        clauses.add(clause((Json.Obj) clause));
      }
      Json.Obj mediator = json.object("mediator");
      return new Settlement(
          UUID.fromString(text(json, "case")),
          texts(json, "languages"),
          json.text("prevails"),
          party(json.object("claimant")),
          party(json.object("respondent")),
          new Person(text(mediator, "id"), text(mediator, "name")),
          clauses);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static Clause clause(Json.Obj json) {
    Json.Obj duty = json.object("duty");
    return new Clause(
        texts(json, "texts"),
        json.find("duty") == null
            ? null
            : new Duty(
                text(duty, "by").equals("claimant") ? Debtor.CLAIMANT : Debtor.RESPONDENT,
                LocalDate.parse(text(duty, "due"))),
        json.text("treaty"));
  }

  private static Party party(Json.Obj json) {
    return new Party(text(json, "id"), text(json, "name"), text(json, "country"));
  }

  private static List<Json> list(Json.Obj json, String key) {
    return json.find(key) instanceof Json.Arr(List<Json> items) ? items : List.of();
  }

  private static List<String> texts(Json.Obj json, String key) {
    return list(json, key).stream().map(item -> ((Json.Str) item).text()).toList();
  }

  private static String text(Json.Obj json, String key) {
    String text = json.text(key);
    return text == null ? "" : text;
  }
}
