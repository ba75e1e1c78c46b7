package org.caravanserai.platform.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The problems that enterprises of a demo house have reported, as {@code cases.yaml} says. */
record CaseScript(List<Line> cases, List<Meeting> meetings) {
  /**
   * A problem.
   *
   * @param of the registration number of the enterprise
   * @param steps what was written after it was reported
   */
  record Line(String of, String topic, String text, @Nullable List<Step> steps) {
    List<Step> written() {
      return steps == null ? List.of() : steps;
    }
  }

  /**
   * An entry.
   *
   * @param by the address of who writes it
   * @param side the code of the side that alone reads it; null when all read it
   * @param body as the kind of entry wants it; sides in it are named by their codes
   */
  record Step(String by, String kind, @Nullable String side, @Nullable Map<String, String> body) {
    Map<String, String> said() {
      return body == null ? Map.of() : body;
    }
  }

  /**
   * A meeting of the joint committee.
   *
   * @param by the address of the coordinator who calls it
   * @param with the code of the other side
   */
  record Meeting(String by, String with) {}
}
