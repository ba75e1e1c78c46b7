package org.caravanserai.casework;

/** What somebody wants to do with a case. */
public sealed interface Action {
  /** Read the entries and documents of a scope. */
  record See(Scope scope) implements Action {}

  /** See that the file exists, its stage, its holder and its clocks, and nothing else. */
  record SeeOutline() implements Action {}

  /** Write an entry of a kind in a scope. */
  record Write(String kind, Scope scope) implements Action {}

  /** Take a scope away as a file. */
  record Export(Scope scope) implements Action {}

  /** Check the chain of a scope. */
  record Verify(Scope scope) implements Action {}
}
