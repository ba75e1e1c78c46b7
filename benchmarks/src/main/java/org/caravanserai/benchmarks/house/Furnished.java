package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A house with one of each thing in it: a side with a desk, an enterprise, a dossier that is
 * shared, and somebody of each kind who may ask about them.
 *
 * @param ids of all that is there, but for what the people need in order to stay
 */
record Furnished(Caller administrator, Caller member, Caller steward, List<String> ids) {
  private static final Pattern ID =
      Pattern.compile("\"id\":\"([0-9a-f]{8}-[0-9a-f-]{27})\"", Pattern.CASE_INSENSITIVE);
  private static final List<String> LISTS =
      List.of(
          "/api/v1/sides",
          "/api/v1/organisations",
          "/api/v1/dossiers",
          "/api/v1/me/notices",
          "/api/v1/people");

  Furnished {
    ids = List.copyOf(ids);
  }

  static Furnished of(ServedHouse house) throws IOException {
    Residents residents = Residents.of(house);
    Caller administrator = residents.administrator();
    Caller member = residents.newcomer("member@example.org");
    Caller steward = residents.invited("steward@example.org", "data_steward");
    String side =
        made(
            administrator,
            "/api/v1/sides",
            """
            {"code":"trial","country":"UZ","names":{"en":"Trial","ru":"Проба"},
             "languages":["ru","uz"],"calendar":"uz"}
            """);
    made(
        administrator,
        "/api/v1/sides/" + side + "/desks",
        "{\"topic\":\"customs\",\"names\":{\"en\":\"Customs\"}}");
    made(
        member,
        "/api/v1/organisations",
        "{\"names\":{\"en\":\"Works\"},\"country\":\"UZ\",\"registrationNumber\":\"TRIAL-1\",\"side\":\""
            + side
            + "\"}");
    String dossier = made(member, "/api/v1/dossiers", "{\"title\":\"A dossier\"}");
    made(member, "/api/v1/dossiers/" + dossier + "/shares", "{\"days\":7}");
    TreeSet<String> ids = new TreeSet<>();
    for (Caller caller : List.of(administrator, member, steward)) {
      for (String list : LISTS) {
        Matcher id = ID.matcher(caller.get(list).body());
        while (id.find()) {
          ids.add(id.group(1));
        }
      }
    }
    for (Caller caller : List.of(administrator, member, steward)) {
      ids.remove(caller.get("/api/v1/me").mustBe(200).json().path("id").asString());
    }
    return new Furnished(administrator, member, steward, new ArrayList<>(ids));
  }

  private static String made(Caller caller, String path, String body) {
    Caller.Answer answer = caller.json("POST", path, body);
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(path + " answers " + answer);
    }
    return answer.json().path("id").asString();
  }
}
