package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.benchmarks.GeneratedListings;
import org.caravanserai.matching.Capacity;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Listing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The market of a demo house, with generated listings beside its own. Two of its enterprises wrote
 * them, and their sides reviewed each, all over the API.
 *
 * @param token of one of the enterprises
 * @param listings how many everybody finds
 * @param questions addresses, each of which searches for the title of one of them
 */
record DemoMarket(String token, int listings, List<String> questions) {
  static final int GENERATED = 600;
  private static final int QUESTIONS = 50;
  private static final int AT_ONCE = 8;
  private static final long SEED = 20_261_122;
  private static final Pattern BUTTON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
  private static final Map<String, String> SIDES =
      Map.of(
          "office@yinsuo.example", "coordinator@counties.example",
          "office@parkent-gilos.example", "coordinator@region.example");

  DemoMarket {
    questions = List.copyOf(questions);
  }

  /** Who puts up listings: programs with tokens of a member and of the coordinator of his side. */
  private record Stall(Caller member, String token, String organisation, Caller coordinator) {
    void put(Listing listing) {
      ObjectNode wish = Caller.JSON.createObjectNode().put("organisation", organisation);
      wish.set("listing", draft(listing));
      Caller.Answer made =
          member.json("POST", "/api/v1/listings", Caller.JSON.writeValueAsString(wish)).mustBe(201);
      String path = "/api/v1/listings/" + made.json().path("id").asString();
      Caller.Answer handedIn =
          member.json("POST", path + "/submission", "{}", "If-Match", etag(made)).mustBe(200);
      coordinator
          .json("POST", path + "/review", "{\"accepted\":true}", "If-Match", etag(handedIn))
          .mustBe(200);
    }

    private static String etag(Caller.Answer answer) {
      return answer.header("etag").orElseThrow();
    }
  }

  /** Fills the market of a new demo house, and waits until all of it is found. */
  static DemoMarket fill(ServedHouse house) throws IOException {
    GeneratedListings generated = GeneratedListings.overShippedPacks(SEED);
    List<Listing> listings = new ArrayList<>(generated.draw(Kind.OFFER, GENERATED / 2));
    listings.addAll(generated.draw(Kind.NEED, GENERATED / 2));
    List<Stall> stalls = stalls(house);
    List<Future<?>> jobs = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < listings.size(); i++) {
        Stall stall = stalls.get(i % stalls.size());
        Listing listing = listings.get(i);
        jobs.add(workers.submit(() -> stall.put(listing)));
      }
    }
    for (Future<?> job : jobs) {
      try {
        job.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    return new DemoMarket(
        stalls.getFirst().token(),
        found(house),
        listings.stream().limit(QUESTIONS).map(DemoMarket::question).toList());
  }

  private static List<Stall> stalls(ServedHouse house) {
    Map<String, Caller> cast = cast(house);
    List<Stall> stalls = new ArrayList<>();
    new TreeMap<>(SIDES)
        .forEach((member, coordinator) -> {
          Caller enterprise = named(cast, member);
          JsonNode me = enterprise.get("/api/v1/me").mustBe(200).json();
          String token = Residents.token(enterprise);
          stalls.add(
              new Stall(
                  new Caller(house.address()).withToken(token),
                  token,
                  me.path("memberships").get(0).path("organisation").asString(),
                  new Caller(house.address())
                      .withToken(Residents.token(named(cast, coordinator)))));
        });
    return stalls;
  }

  /** All whom a visitor may be, in a browser each, by address. */
  static Map<String, Caller> cast(ServedHouse house) {
    Map<String, Caller> cast = new HashMap<>();
    Matcher button = BUTTON.matcher(new Caller(house.address()).get("/demo").mustBe(200).body());
    while (button.find()) {
      Caller caller = new Caller(house.address());
      caller.get("/demo").mustBe(200);
      caller.post("/demo/sign-in", Map.of("person", button.group(1))).mustLeadOn();
      caller.get("/me").mustBe(200);
      JsonNode me = caller.get("/api/v1/me").mustBe(200).json();
      cast.put(me.path("email").asString(), caller);
    }
    return cast;
  }

  private static Caller named(Map<String, Caller> cast, String address) {
    Caller found = cast.get(address);
    if (found == null) {
      throw new IllegalStateException("Nobody of the demo house's cast is " + address);
    }
    return found;
  }

  private static ObjectNode draft(Listing listing) {
    ObjectNode draft =
        Caller.JSON
            .createObjectNode()
            .put("kind", listing.kind().name())
            .put("subject", listing.subject().name())
            .put("country", listing.place().country())
            .put("named", true);
    draft.set("title", texts(listing.wording().title()));
    draft.set("text", texts(listing.wording().text()));
    draft.set("activities", items(listing.activities()));
    draft.set("goods", items(listing.goods()));
    draft.set("languages", items(listing.terms().languages()));
    draft.set("partnerCountries", items(listing.wishes().countries()));
    Capacity capacity = listing.terms().capacity();
    if (capacity != null) {
      draft
          .putObject("capacity")
          .put("least", String.valueOf(capacity.least()))
          .put("most", String.valueOf(capacity.most()))
          .put("unit", capacity.unit().code());
    }
    draft.putObject("contact").put("name", "Sales").put("email", "sales@enterprise.example");
    return draft;
  }

  private static ObjectNode texts(Map<String, String> byLanguage) {
    ObjectNode texts = Caller.JSON.createObjectNode();
    byLanguage.forEach(texts::put);
    return texts;
  }

  private static ArrayNode items(Set<String> of) {
    ArrayNode items = Caller.JSON.createArrayNode();
    of.forEach(items::add);
    return items;
  }

  private static String question(Listing listing) {
    Map.Entry<String, String> title = listing.wording().title().entrySet().iterator().next();
    return "/api/v1/listings?language="
        + title.getKey()
        + "&words="
        + URLEncoder.encode(title.getValue(), StandardCharsets.UTF_8);
  }

  /** Counts what is found, until all that was put up is. */
  private static int found(ServedHouse house) throws IOException {
    Caller nobody = new Caller(house.address());
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    int found = 0;
    while (System.nanoTime() < end) {
      found = count(nobody);
      if (found >= GENERATED) {
        return found;
      }
      ServedHouse.pause(500);
    }
    throw new IOException("Of " + GENERATED + " listings, " + found + " are found");
  }

  private static int count(Caller caller) {
    int count = 0;
    String after = "";
    do {
      JsonNode slice = caller.get("/api/v1/listings?limit=100" + after).mustBe(200).json();
      count += slice.path("items").size();
      after = slice.path("next").isString() ? "&after=" + slice.path("next").asString() : "";
    } while (!after.isEmpty());
    return count;
  }
}
