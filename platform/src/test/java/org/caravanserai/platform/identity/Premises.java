package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.Works;
import org.caravanserai.platform.library.SmallPack;
import org.caravanserai.platform.listing.Market;
import org.caravanserai.platform.notice.Notice;
import org.caravanserai.platform.notice.Notices;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the requests of {@code requests.csv} are about, and who sends them. */
final class Premises {
  private static final byte[] ARCHIVE =
      SmallPack.onItsOwn("premises").policy("uz.test.premises", 7).zip();

  private final ApplicationContext house;
  private final Cast cast;
  private final Side side;
  private final Desk desk;
  private final Organisation organisation;
  private final Organisation foreign;
  private final Cast.Somebody stranger;
  private final Map<String, UUID> people = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private Visitor steward;

  private Premises(ApplicationContext house) {
    this.house = house;
    this.cast = Cast.of(house);
    this.side = cast.side();
    this.desk = cast.desk(side.id(), Topic.APPROVALS);
    this.organisation = cast.verified(cast.organisation(side.id(), "UZ"));
    this.foreign = cast.verified(cast.organisation(cast.side().id()));
    this.stranger = member(foreign);
    this.steward = cast.stranger();
  }

  static Premises of(ApplicationContext house) {
    return new Premises(house);
  }

  private Cast.Somebody member(Organisation of) {
    return cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(of.id()));
  }

  /** The text with the names in braces replaced by what they stand for. */
  String named(String text) {
    Matcher name = Pattern.compile("\\{([^{}]+)}").matcher(text);
    return name.replaceAll(
        found -> Matcher.quoteReplacement(names.getOrDefault(found.group(1), found.group())));
  }

  /** What is handed in as packs. */
  byte[] archive() {
    return ARCHIVE.clone();
  }

  /** What is handed in as a paper. */
  byte[] paper() {
    return "A certificate\n".getBytes(StandardCharsets.UTF_8);
  }

  /** Whom a column of the table means. */
  Visitor visitor(String who) {
    if (who.equals("nobody")) {
      return looking(cast.stranger());
    }
    Cast.Somebody somebody =
        switch (who) {
          case "person" -> cast.person();
          case "enterprise_member" -> member(organisation);
          case "desk_officer" -> cast.person(Role.DESK_OFFICER, desk.place());
          case "desk_lead" -> cast.person(Role.DESK_LEAD, desk.place());
          case "side_coordinator" ->
              cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id()));
          default -> cast.person(Role.valueOf(who.toUpperCase(Locale.ROOT)));
        };
    people.put(who, somebody.id());
    return looking(somebody.visitor());
  }

  private static Visitor looking(Visitor visitor) {
    visitor.get("/sign-in");
    return visitor;
  }

  /** Makes all that the table names: things of the member, of the steward, and foreign ones. */
  void furnish(Map<String, Visitor> visitors) {
    Visitor member = Objects.requireNonNull(visitors.get("enterprise_member"));
    steward = Objects.requireNonNull(visitors.get("data_steward"));
    name("side", side.id());
    name("foreign side", foreign.side());
    name("desk", desk.id());
    name("organisation", organisation.id());
    name("foreign organisation", foreign.id());
    name("somebody", cast.account("Somebody"));
    name("foreign membership", membership(stranger.id()));
    name("colleague", membership(member(organisation).id()));
    name("other colleague", membership(member(organisation).id()));
    member(foreign);
    putListings(new Market(house));
    putPapers(member);
    putAccount(member, Objects.requireNonNull(people.get("enterprise_member")));
    putDossiers(member);
    putCase(member);
    putPlan(member);
    name("meeting", meeting(side.id(), foreign.side()));
    name("foreign meeting", meeting(foreign.side(), cast.side().id()));
    putAbsences(Objects.requireNonNull(visitors.get("desk_officer")));
    names.put("archive digest", sha256(ARCHIVE));
    names.put(
        "draft",
        made(
            steward.put(
                named("/api/v1/library/archives/{archive digest}"), "application/zip", ARCHIVE)));
  }

  private void name(String name, UUID id) {
    names.put(name, id.toString());
  }

  private UUID membership(UUID person) {
    return house.getBean(Actors.class).find(person).orElseThrow().memberships().getFirst().id();
  }

  /** A draft and a public listing of each organisation, and interest of the foreign one. */
  private void putListings(Market market) {
    name("listing", market.drafted(organisation, Market.yarn("OFFER", "UZ")).id());
    name("foreign listing", market.drafted(foreign, Market.yarn("NEED", "CN")).id());
    UUID offer = market.published(organisation, Market.yarn("OFFER", "UZ")).id();
    UUID need = market.published(foreign, Market.yarn("NEED", "CN")).id();
    name("public listing", offer);
    name("foreign public listing", need);
    name("interest", market.interest(foreign, need, offer).id());
  }

  private void putPapers(Visitor member) {
    names.put("paper digest", sha256(paper()));
    for (String name : List.of("paper", "other paper")) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      HttpResponse<String> put =
          member.put(
              named("/api/v1/organisations/{organisation}/papers/") + sha256(bytes),
              "text/plain",
              bytes,
              "X-File-Name",
              "paper.txt");
      assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
      names.put(name, found("\"id\":\"([^\"]+)\"", put.body()));
    }
  }

  private void putAccount(Visitor member, UUID person) {
    for (int each = 0; each < 2; each++) {
      cast.token(person, Scope.NOTICES);
      cast.signedIn(person);
    }
    nameTwo("token", "\"id\":\"([^\"]+)\"", member.get("/api/v1/me/tokens").body());
    nameTwo(
        "session",
        "\"handle\":\"([^\"]+)\"(?=[^}]*\"current\":false)",
        member.get("/api/v1/me/sessions").body());
    Notices notices = house.getBean(Notices.class);
    notices.tell(person, new Notice("identity.notice.verified", List.of("Works"), "/me"));
    names.put("notice", found("\"id\":\"([^\"]+)\"", member.get("/api/v1/me/notices").body()));
    for (String name : List.of("search", "other search")) {
      names.put(name, made(member.json("POST", "/api/v1/listing-searches", "{\"words\": \"x\"}")));
    }
    for (String name : List.of("invitation", "other invitation")) {
      String wish =
          """
          {"role": "enterprise_member", "email": "guest-%s@example.org", "language": "en",
           "organisation": "%s"}\
          """
              .formatted(UUID.randomUUID(), organisation.id());
      names.put(name, made(member.json("POST", "/api/v1/invitations", wish)));
    }
  }

  /** Names what a pattern finds, and what it finds next. */
  private void nameTwo(String name, String pattern, String text) {
    List<String> found =
        Pattern.compile(pattern).matcher(text).results().map(one -> one.group(1)).toList();
    assertThat(found).as("%s in %s", pattern, text).hasSizeGreaterThanOrEqualTo(2);
    names.put(name, found.getFirst());
    names.put("other " + name, found.get(1));
  }

  private void putDossiers(Visitor member) {
    names.put("dossier", begun(member, organisation));
    names.put("foreign dossier", begun(looking(stranger.visitor()), foreign));
    for (String name : List.of("share", "other share")) {
      HttpResponse<String> share =
          member.json("POST", named("/api/v1/dossiers/{dossier}/shares"), "{\"days\": 1}");
      names.put(name, made(share));
    }
    HttpResponse<String> open =
        member.json("POST", named("/api/v1/dossiers/{dossier}/shares"), "{\"days\": 1}");
    names.put("secret", found("/dossiers/shared/([^\"]+)", open.body()));
  }

  /** Problems that ended for one cause. */
  private void putIssue(Visitor member) {
    for (int i = 0; i < 3; i++) {
      String id = made(member.json("POST", "/api/v1/cases", report()));
      String end =
          "{\"kind\": \"withdrawn\", \"against\": 1, \"body\": {\"outcome\": \"withdrawn\"}}";
      assertThat(member.json("POST", "/api/v1/cases/" + id + "/entries", end).statusCode())
          .isEqualTo(201);
      house
          .getBean(JdbcClient.class)
          .sql("UPDATE casework_ending SET cause = 'rule' WHERE case_id = :id")
          .param("id", UUID.fromString(id))
          .update();
    }
  }

  private String report() {
    return """
    {"organisation": "%s", "topic": "approvals", "text": "No answer"}\
    """
        .formatted(organisation.id());
  }

  /** A problem of the member, at the desk of its side, with a document. */
  private void putCase(Visitor member) {
    putIssue(member);
    names.put("case", made(member.json("POST", "/api/v1/cases", report())));
    String notice =
        "{\"organisation\": \"%s\", \"country\": \"%s\", \"registrationNumber\": \"%s\", \"text\": \"Late.\"}"
            .formatted(organisation.id(), foreign.country(), foreign.registrationNumber());
    names.put("dispute", made(member.json("POST", "/api/v1/cases/disputes", notice)));
    HttpResponse<String> put =
        member.put(
            named("/api/v1/cases/{case}/documents/{paper digest}"),
            "text/plain",
            paper(),
            "X-File-Name",
            "paper.txt");
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    String entry =
        """
        {"kind": "document-added", "against": 1, "body": {"title": "Paper", "content": "%s"}}\
        """
            .formatted(names.get("paper digest"));
    made(member.json("POST", named("/api/v1/cases/{case}/entries"), entry));
  }

  /** A meeting of the joint committee of two sides, called by a coordinator of the first. */
  private UUID meeting(UUID caller, UUID other) {
    Visitor coordinator = cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(caller)).visitor();
    coordinator.get("/sign-in");
    String draft =
        """
        {"other": "%s", "day": "%s"}\
        """
            .formatted(other, LocalDate.now(ZoneOffset.UTC));
    return UUID.fromString(made(coordinator.json("POST", "/api/v1/committee/meetings", draft)));
  }

  /** A plan of the member that is carried out. */
  private void putPlan(Visitor member) {
    String draft =
        new JsonMapper()
            .writeValueAsString(
                Map.of(
                    "title",
                    "Cherries",
                    "profile",
                    Works.example("cherries-xian.yaml"),
                    "organisation",
                    organisation.id()));
    String dossier = made(member.json("POST", "/api/v1/dossiers", draft));
    names.put(
        "plan",
        made(
            member.json(
                "POST", "/api/v1/cases/plans", "{\"dossier\": \"%s\"}".formatted(dossier))));
  }

  /** Two absences of the officer, with the lead of his desk in his place. */
  private void putAbsences(Visitor officer) {
    LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(10);
    for (String name : List.of("absence", "other absence")) {
      String draft =
          """
          {"desk": "%s", "firstDay": "%s", "lastDay": "%s", "substitute": "%s"}\
          """
              .formatted(desk.id(), first, first, people.get("desk_lead"));
      names.put(name, made(officer.json("POST", "/api/v1/me/absences", draft)));
      first = first.plusDays(1);
    }
  }

  private static String begun(Visitor visitor, Organisation owner) {
    String draft = "{\"title\": \"Mill\", \"organisation\": \"%s\"}".formatted(owner.id());
    return made(visitor.json("POST", "/api/v1/dossiers", draft));
  }

  private static String made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Leaves no open draft of the packs to the tests that come after. */
  void tidy() {
    Matcher draft =
        Pattern.compile("\"id\":\"([^\"]+)\"[^}]*\"version\":(\\d+)")
            .matcher(steward.get("/api/v1/library/drafts").body());
    while (draft.find()) {
      HttpResponse<String> gone =
          steward.json(
              "DELETE",
              "/api/v1/library/drafts/" + draft.group(1),
              "",
              "If-Match",
              "\"" + draft.group(2) + "\"");
      assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
    }
  }
}
