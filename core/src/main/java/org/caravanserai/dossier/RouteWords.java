package org.caravanserai.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;
import org.jspecify.annotations.Nullable;

/**
 * What goods are to keep clear of, in the words of a command or a request.
 *
 * @param avoid codes of places, ids of links and services, or modes such as {@code rail1520}
 * @param closed pairs of neighbouring places, such as {@code CNAKL-KZDOS}
 * @param depart replaces the day of departure of every consignment; null leaves it
 */
public record RouteWords(
    List<String> avoid, List<String> closed, boolean planned, @Nullable LocalDate depart) {
  public RouteWords {
    avoid = List.copyOf(avoid);
    closed = List.copyOf(closed);
  }

  /** What the words mean. */
  public sealed interface Meaning {
    record Known(RouteOptions options) implements Meaning {}

    /** No place, link, service or mode is called so. */
    record UnknownToAvoid(String word) implements Meaning {}

    /** These are not two known places joined by a hyphen. */
    record NoPair(String text) implements Meaning {}
  }

  /** What the words mean in this knowledge; the first word that means nothing is told. */
  public Meaning in(Knowledge knowledge) {
    Set<String> places = new HashSet<>();
    Set<String> links = new HashSet<>();
    Set<LinkMode> modes = new HashSet<>();
    for (String word : avoid) {
      Set<LinkMode> named = modes(word);
      if (!named.isEmpty()) {
        modes.addAll(named);
      } else if (isPlace(word, knowledge)) {
        places.add(word);
      } else if (isLinkOrService(word, knowledge)) {
        links.add(word);
      } else {
        return new Meaning.UnknownToAvoid(word);
      }
    }
    Set<RouteRequest.ClosedPair> pairs = new HashSet<>();
    for (String text : closed) {
      int hyphen = text.indexOf('-');
      String one = hyphen < 0 ? "" : text.substring(0, hyphen);
      String other = text.substring(hyphen + 1);
      if (!isPlace(one, knowledge) || !isPlace(other, knowledge)) {
        return new Meaning.NoPair(text);
      }
      pairs.add(new RouteRequest.ClosedPair(one, other));
    }
    return new Meaning.Known(new RouteOptions(places, links, modes, pairs, planned, depart));
  }

  private static Set<LinkMode> modes(String word) {
    Set<LinkMode> modes = new HashSet<>();
    for (LinkMode mode : LinkMode.values()) {
      if (mode.code().equals(word) || mode.transportMode().equals(word)) {
        modes.add(mode);
      }
    }
    return modes;
  }

  private static boolean isPlace(String code, Knowledge knowledge) {
    return knowledge.contents().places().containsKey(code);
  }

  private static boolean isLinkOrService(String id, Knowledge knowledge) {
    return knowledge.contents().links().stream().anyMatch(link -> link.id().equals(id))
        || knowledge.contents().services().stream().anyMatch(s -> s.id().equals(id));
  }
}
