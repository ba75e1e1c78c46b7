package org.caravanserai.platform.web.library;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.springframework.web.util.UriUtils;

/** Where the pages of items are: {@code /library/policies/ID} and so on. */
public final class LibraryAddress {
  private static final Map<Kind, String> SEGMENTS = segments();

  private LibraryAddress() {}

  private static Map<Kind, String> segments() {
    Map<Kind, String> segments = new EnumMap<>(Kind.class);
    segments.put(Kind.POLICY, "policies");
    segments.put(Kind.PROCEDURE, "procedures");
    segments.put(Kind.STEP, "steps");
    segments.put(Kind.RISK, "risks");
    segments.put(Kind.CASE_KIND, "cases");
    segments.put(Kind.ATTRIBUTE, "attributes");
    segments.put(Kind.AUTHORITY, "authorities");
    segments.put(Kind.DOCUMENT, "documents");
    segments.put(Kind.PLACE, "places");
    segments.put(Kind.CROSSING, "crossings");
    segments.put(Kind.LINK, "links");
    segments.put(Kind.SERVICE, "services");
    segments.put(Kind.TRANSPORT_DOCUMENT, "transport-documents");
    segments.put(Kind.COST, "costs");
    segments.put(Kind.OBSERVATION, "observations");
    segments.put(Kind.SERIES, "series");
    segments.put(Kind.CALENDAR, "calendars");
    segments.put(Kind.ASSUMPTION, "assumptions");
    segments.put(Kind.SOURCE, "sources");
    return segments;
  }

  /** The kind of a segment of an address. */
  static Optional<Kind> kind(String segment) {
    return SEGMENTS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(segment))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The segment that stands for a kind. */
  static String segment(Kind kind) {
    return Objects.requireNonNull(SEGMENTS.get(kind));
  }

  /** The list of all items of a kind. */
  static String list(Kind kind) {
    return "/library?kind=" + segment(kind);
  }

  /** The page of an item. */
  public static String of(Subject subject) {
    return "/library/" + tail(subject);
  }

  /** The page that shows how a publication changed an item. */
  static String change(long publication, Subject subject) {
    return "/library/editions/" + publication + "/" + tail(subject);
  }

  /** The page of a file of a pack, at a line. */
  static String file(long publication, String pack, String path, int line) {
    return "/library/editions/%d/files/%s/%s?line=%d#L%d"
        .formatted(publication, encoded(pack), encoded(path), line, line);
  }

  private static String tail(Subject subject) {
    return segment(subject.kind()) + "/" + encoded(subject.id());
  }

  /** What a pattern such as {@code /{*path}} caught, without its leading slash. */
  static String caught(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** Slashes stay, for an address reads better with them. */
  private static String encoded(String path) {
    return UriUtils.encodePath(path, StandardCharsets.UTF_8);
  }
}
