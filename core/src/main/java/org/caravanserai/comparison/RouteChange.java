package org.caravanserai.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.caravanserai.corridor.RouteAnswer;

/**
 * A consignment whose routes differ.
 *
 * @param state null when there is no such consignment
 * @param because what was asked for differently; empty when nothing but the day's knowledge was
 */
public record RouteChange(
    String consignment, String title, Shift<State> state, List<ValueShift> because) {
  public RouteChange {
    because = List.copyOf(because);
  }

  /** The routes of a consignment, in short. */
  public sealed interface State {

    /**
     * There are some.
     *
     * @param hoursP50 of the fastest one, to one decimal
     * @param costUsd of the cheapest one
     * @param crossings border crossing points of all recommended ones, as two place codes
     */
    record Best(BigDecimal hoursP50, BigDecimal costUsd, List<String> crossings) implements State {
      public Best {
        crossings = List.copyOf(crossings);
      }
    }

    /** There is none. */
    record None(RouteAnswer refusal) implements State {}
  }
}
