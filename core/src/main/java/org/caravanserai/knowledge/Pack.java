package org.caravanserai.knowledge;

import java.util.List;

/** One loaded pack. */
public record Pack(
    String id,
    Text title,
    String version,
    List<String> stewards,
    String licence,
    List<String> parents,
    List<Text> notes) {
  public Pack {
    stewards = List.copyOf(stewards);
    parents = List.copyOf(parents);
    notes = List.copyOf(notes);
  }
}
