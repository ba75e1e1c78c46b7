package org.caravanserai.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a JMH benchmark method that takes part in a {@link Comparison}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Contestant {
  /** What the row of the table is called. */
  String value();

  /** The place of the row in the table, and of the fork in a round. */
  int place();
}
