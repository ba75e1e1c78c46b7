package org.caravanserai.platform.web.listing;

import java.util.List;

/** What a listing states in one field, in the reader's language. */
public record Fact(String label, List<String> values) {
  public Fact {
    values = List.copyOf(values);
  }
}
