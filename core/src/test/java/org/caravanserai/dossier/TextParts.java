package org.caravanserai.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caravanserai.message.Messages;

/**
 * An English dossier text taken apart.
 *
 * @param statements items of the policies, the plan and the risks, each on one line
 * @param legs the legs of the routes, each on one line
 * @param body everything before the list of sources
 */
record TextParts(List<String> statements, List<String> legs, String body, List<String> sources) {
  /** How the items of a part begin. Questions state nothing; the summary points to what follows. */
  private static final Map<String, Pattern> ITEMS =
      Map.of(
          say("policies.heading"), Pattern.compile("[-+?·] .*"),
          say("plan.heading"),
              Pattern.compile("([·?!]|\\[ ]|[0-9]+\\.|[0-9]{1,2} [A-Z][a-z]{2,3} [0-9]{4}) .*"),
          say("risks.heading"), Pattern.compile("([0-9]{1,2}|\\?) .*"));

  private static final Pattern LEG = Pattern.compile(" {2}· .*");

  static TextParts of(String text) {
    List<String> statements = new ArrayList<>();
    List<String> legs = new ArrayList<>();
    String part = "";
    for (String block : blocks(text)) {
      String first = block.lines().findFirst().orElse("");
      part = isHeading(first) ? first : part;
      if (part.equals(say("routes.heading"))) {
        legs.addAll(legs(block));
      } else if (isStatement(part, first)) {
        statements.add(onOneLine(block));
      }
    }
    int sources = text.indexOf("\n" + say("sources.heading") + "\n-");
    return new TextParts(
        statements,
        legs,
        text.substring(0, sources),
        blocks(text.substring(sources)).stream()
            .filter(block -> block.startsWith("["))
            .map(TextParts::onOneLine)
            .toList());
  }

  private static boolean isHeading(String line) {
    return List.of(
            say("summary.heading"),
            say("policies.heading"),
            say("policies.questions"),
            say("plan.heading"),
            say("routes.heading"),
            say("risks.heading"),
            say("screening.heading"),
            say("sources.heading"))
        .contains(line);
  }

  private static boolean isStatement(String part, String line) {
    Pattern item = ITEMS.get(part);
    return item != null && item.matcher(line).matches();
  }

  /** Lines without indentation, each with the indented lines below it. */
  private static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (!line.startsWith(" ") && !block.isEmpty()) {
        blocks.add(block.toString());
        block.setLength(0);
      }
      block.append(line).append('\n');
    }
    blocks.add(block.toString());
    return blocks;
  }

  private static List<String> legs(String block) {
    List<String> legs = new ArrayList<>();
    boolean within = false;
    for (String line : block.lines().toList()) {
      if (LEG.matcher(line).matches()) {
        legs.add(line.strip());
        within = true;
      } else if (within && line.startsWith("    ")) {
        legs.add(legs.removeLast() + " " + line.strip());
      } else {
        within = false;
      }
    }
    return legs;
  }

  private static String onOneLine(String block) {
    return block.strip().replaceAll("\\s+", " ");
  }

  private static String say(String key) {
    return Messages.in("en").get(key);
  }
}
