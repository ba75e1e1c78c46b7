package org.caravanserai.platform.web;

import java.util.List;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.ReaderLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs: its language, where it is, who reads it, the token against forged forms.
 *
 * @param path the page's path with its query, without {@code lang}
 * @param reader the name of the person signed in
 * @param csrfToken what forms send back
 * @param demo whether this is a demo house
 * @param resting whether the reader holds roles of the house that rest until he shows a passkey
 */
public record Shell(
    Messages messages,
    String path,
    @Nullable String reader,
    String csrfParameter,
    String csrfHeader,
    String csrfToken,
    boolean demo,
    boolean resting) {

  /** A language to choose: its code, its own name, and the address of this page in it. */
  public record Choice(String code, String name, String href, boolean current) {}

  /** The same shell for a page of another address. */
  public Shell at(String other) {
    return new Shell(messages, other, reader, csrfParameter, csrfHeader, csrfToken, demo, resting);
  }

  /** A message of the page. */
  public String say(String key, Object... parameters) {
    return messages.get(key, parameters);
  }

  /** A page that every page leads to. */
  public record Entry(String name, String href, boolean current) {}

  private static final List<String> ENTRIES = List.of("dossiers", "cases", "listings", "library");

  /** The main pages; cases are for people who are signed in. */
  public List<Entry> entries() {
    return ENTRIES.stream()
        .filter(name -> reader != null || !name.equals("cases"))
        .map(name ->
            new Entry(messages.get("shell." + name), "/" + name, path.startsWith("/" + name)))
        .toList();
  }

  /** The languages of the house, each with this page's address in it. */
  public List<Choice> languages() {
    return Messages.LANGUAGES.stream()
        .map(code ->
            new Choice(
                code,
                messages.get("shell.language." + code),
                path + (path.contains("?") ? "&" : "?") + ReaderLanguage.NAME + "=" + code,
                code.equals(messages.language())))
        .toList();
  }

  /** The headers that htmx sends with each request. */
  public String htmxHeaders() {
    return "{\"" + csrfHeader + "\":\"" + csrfToken + "\"}";
  }
}
