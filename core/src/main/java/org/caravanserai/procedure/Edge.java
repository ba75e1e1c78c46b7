package org.caravanserai.procedure;

import java.util.List;

/**
 * One step of a plan waits for another.
 *
 * @param ordered whether the procedure itself sets the order, also through steps that were left out
 * @param documents ids of the documents that the one gives and the other needs
 * @param crossBorder whether their authorities belong to different countries
 */
public record Edge(
    StepRef from, StepRef to, boolean ordered, List<String> documents, boolean crossBorder) {
  public Edge {
    documents = List.copyOf(documents);
  }
}
