package org.caravanserai.procedure;

import java.util.List;

/**
 * A procedure of which too little is known to say whether the project needs it; it is not part of
 * the plan.
 *
 * @param needs attributes, and reference amounts as {@code amount:uz.bcv}, that could settle it
 */
public record UndeterminedProcedure(String procedure, List<String> needs) {
  public UndeterminedProcedure {
    needs = List.copyOf(needs);
  }
}
