package org.caravanserai.benchmarks.house;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that somebody finds who follows the links of the pages. */
final class Forms {
  /** A form, with what its fields hold when it comes. */
  record Form(String action, Map<String, String> fields) {}

  private static final int MOST_PAGES = 150;
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"");

  /** These end what the fuzzer needs in order to go on: the session, the account, its password. */
  private static final Set<String> LEFT_ALONE =
      Set.of("/sign-out", "/me/data/erase", "/me/safety/password", "/me/safety/sessions/end");

  private Forms() {}

  /** Each form once, by its action. */
  static List<Form> of(Caller reader) {
    Map<String, Form> found = new TreeMap<>();
    Set<String> seen = new TreeSet<>(Set.of("/"));
    Deque<String> open = new ArrayDeque<>(seen);
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (int pages = 0; pages < MOST_PAGES && !open.isEmpty(); pages++) {
      String path = open.removeFirst();
      Caller.Answer page = reader.get(path);
      if (!page.header("content-type").orElse("").startsWith("text/html")) {
        continue;
      }
      gather(path, page.body(), found);
      Matcher link = LINK.matcher(page.body());
      while (link.find()) {
        String next = link.group(1).replace("&amp;", "&");
        String kind = next.replaceAll("\\?.*", "").replaceAll("/[^/]*[0-9.][^/]*", "/*");
        if (!next.startsWith("/static/")
            && !next.contains("lang=")
            && kinds.merge(kind, 1, Integer::sum) <= 3
            && seen.add(next)) {
          open.addLast(next);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static void gather(String page, String html, Map<String, Form> found) {
    Matcher form = FORM.matcher(html);
    while (form.find()) {
      Matcher action = ACTION.matcher(form.group(1));
      String where = action.find() ? action.group(1).replace("&amp;", "&") : page;
      if (!form.group(1).contains("post") || LEFT_ALONE.contains(where)) {
        continue;
      }
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher field = FIELD.matcher(form.group(2));
      while (field.find()) {
        Matcher value = VALUE.matcher(field.group());
        fields.put(field.group(1), value.find() ? value.group(1) : "");
      }
      found.putIfAbsent(where, new Form(where, fields));
    }
  }

  /** The form as somebody sends it who means no good; his token against forged forms is right. */
  static RawRequest spoiled(
      Form form, String cookies, String forgeryToken, Values values, RandomGenerator random) {
    List<String> pairs = new ArrayList<>();
    form.fields()
        .forEach((name, value) -> {
          if (name.equals("_csrf")) {
            pairs.add("_csrf=" + encoded(forgeryToken));
          } else if (!values.chance(8)) {
            pairs.add(encoded(name) + "=" + encoded(values.chance(40) ? value : values.hard()));
            if (values.chance(5)) {
              pairs.add(encoded(name) + "=" + encoded(values.hard()));
            }
          }
        });
    if (values.chance(10)) {
      pairs.add(encoded(values.hard()) + "=" + encoded(values.hard()));
    }
    boolean multipart = values.chance(12);
    byte[] body =
        multipart
            ? multipart(form, forgeryToken, values)
            : String.join("&", pairs).getBytes(StandardCharsets.UTF_8);
    if (values.chance(6)) {
      body = ApiRequests.mangled(body, random);
    }
    List<String> headers =
        new ArrayList<>(List.of("Host: localhost", "Connection: close", "Cookie: " + cookies));
    headers.add("X-CSRF-TOKEN: " + forgeryToken);
    headers.add(
        "Content-Type: "
            + (multipart
                ? "multipart/form-data; boundary=xxx"
                : "application/x-www-form-urlencoded"));
    if (values.chance(15)) {
      headers.add("HX-Request: true");
    }
    headers.add("Content-Length: " + body.length);
    String action = form.action();
    if (values.chance(10)) {
      action = action.replaceFirst("/[0-9a-f-]{36}", "/" + encoded(values.hard()));
    }
    return new RawRequest("POST", action, headers, new String(body, StandardCharsets.ISO_8859_1));
  }

  private static byte[] multipart(Form form, String forgeryToken, Values values) {
    StringBuilder parts = new StringBuilder();
    form.fields()
        .forEach((name, value) ->
            parts
                .append("--xxx\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(values.chance(30) ? "\"; filename=\"a\u0000/../b.pdf" : "")
                .append("\"\r\n\r\n")
                .append(
                    name.equals("_csrf") ? forgeryToken : values.chance(50) ? value : values.hard())
                .append("\r\n"));
    return parts
        .append(values.chance(80) ? "--xxx--\r\n" : "--xx")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
