package org.caravanserai.risk;

/** Reads one result of an engine. */
@FunctionalInterface
interface Signal {
  Showing read(Scene scene);
}
