package org.caravanserai.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.LinkMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which ways goods may take. */
final class RouteFlags {
  private static final int PLACE_CODE_LENGTHS = 6;

  @Option(names = "--avoid", paramLabel = "PLACE|LINK|MODE", descriptionKey = "avoid")
  private final List<String> avoid = new ArrayList<>();

  @Option(names = "--closed", paramLabel = "A-B", descriptionKey = "closed")
  private final List<String> closed = new ArrayList<>();

  @Option(names = "--depart", paramLabel = "DATE", descriptionKey = "depart")
  private @Nullable LocalDate depart;

  @Option(names = "--planned", descriptionKey = "planned")
  private boolean planned;

  RouteOptions options(Knowledge knowledge) {
    Set<String> places = new HashSet<>();
    Set<String> links = new HashSet<>();
    Set<LinkMode> modes = new HashSet<>();
    for (String word : avoid) {
      Set<LinkMode> named = modes(word);
      if (!named.isEmpty()) {
        modes.addAll(named);
      } else if (knowledge.contents().places().containsKey(word)) {
        places.add(word);
      } else if (isLinkOrService(word, knowledge)) {
        links.add(word);
      } else {
        throw InputRefused.of(Help.text("avoid.unknown", word));
      }
    }
    Set<RouteRequest.ClosedPair> pairs = new HashSet<>();
    closed.forEach(text -> pairs.add(pair(text, knowledge)));
    return new RouteOptions(places, links, modes, pairs, planned, depart);
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

  private static boolean isLinkOrService(String id, Knowledge knowledge) {
    return knowledge.contents().links().stream().anyMatch(link -> link.id().equals(id))
        || knowledge.contents().services().stream().anyMatch(s -> s.id().equals(id));
  }

  private static RouteRequest.ClosedPair pair(String text, Knowledge knowledge) {
    int hyphen = text.indexOf('-');
    String one = hyphen < 0 ? "" : text.substring(0, hyphen);
    String other = text.substring(hyphen + 1);
    for (String code : List.of(one, other)) {
      if (code.length() > PLACE_CODE_LENGTHS || !knowledge.contents().places().containsKey(code)) {
        throw InputRefused.of(Help.text("closed.wrong", text));
      }
    }
    return new RouteRequest.ClosedPair(one, other);
  }
}
