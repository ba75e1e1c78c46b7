package org.caravanserai.platform.web.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.platform.Visitor;

/** Somebody who works on a dossier through its pages, as forms let him. */
final class Drafting {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

  private final Visitor visitor;
  private final String address;

  private Drafting(Visitor visitor, String address) {
    this.visitor = visitor;
    this.address = address;
  }

  /** Begins with nothing, or with a profile when there is one in the form. */
  static Drafting begin(Visitor visitor, Map<String, String> form) {
    visitor.get("/dossiers");
    HttpResponse<String> begun = visitor.post("/dossiers", form);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    return at(visitor, begun);
  }

  static Drafting begin(Visitor visitor) {
    return begin(visitor, Map.of());
  }

  /** Begins from one of the repository's examples. */
  static Drafting example(Visitor visitor, String name) {
    return begin(visitor, Map.of("profile", profile(name)));
  }

  /** The text of an example. */
  static String profile(String name) {
    Path file = Path.of(System.getProperty("repository.root", ".."), "examples", name + ".yaml");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same dossier in the hands of somebody else. */
  Drafting by(Visitor other) {
    return new Drafting(other, address);
  }

  /** The path of its page. */
  String address() {
    return address;
  }

  HttpResponse<String> get(String below) {
    return visitor.get(address + below);
  }

  /** The question's page. */
  String asked() {
    HttpResponse<String> page = get("/ask");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  /** The version that a page shows. */
  static String version(String page) {
    Matcher version = VERSION.matcher(page);
    assertThat(version.find()).as("version in %s", page).isTrue();
    return version.group(1);
  }

  /** Another variant that its visitor begins. */
  Drafting varied(String name) {
    HttpResponse<String> begun = post("/variants", Map.of("variant", name));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    return at(visitor, begun);
  }

  /** The status that its removal is answered with. */
  int removed() {
    return post("/remove", Map.of("version", version(asked()))).statusCode();
  }

  private static Drafting at(Visitor visitor, HttpResponse<String> begun) {
    String location = begun.headers().firstValue("Location").orElseThrow();
    return new Drafting(visitor, location.replaceAll("^https?://[^/]+|/ask$", ""));
  }

  HttpResponse<String> post(String below, Map<String, String> form) {
    return visitor.post(address + below, form);
  }

  /** Sends an answer to the question as it is asked now. */
  HttpResponse<String> send(String field, String value) {
    return send(asked(), field, value);
  }

  /** Sends an answer from a page that was read before. */
  HttpResponse<String> send(String page, String field, String value) {
    Map<String, String> form = new HashMap<>();
    form.put("version", version(page));
    form.put("act", field.equals("act") ? value : "answer");
    if (!field.equals("act")) {
      form.put(field, value);
    }
    return post("/ask", form);
  }

  /** Answers, and it must be taken. */
  Drafting answer(String field, String value) {
    HttpResponse<String> sent = send(field, value);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return this;
  }
}
