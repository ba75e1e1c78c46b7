package org.caravanserai.matching;

import java.math.BigDecimal;
import java.util.Set;

/** One thing that speaks against a match without ruling it out. */
public sealed interface Concern {

  /** This concern as the other side reads it. */
  Concern reversed();

  /** The codes of goods or activities that both name have nothing in common. */
  record OtherCodes(Set<String> yours, Set<String> theirs) implements Concern {
    @Override
    public Concern reversed() {
      return new OtherCodes(theirs, yours);
    }
  }

  /** The places are in countries without a common border. */
  record FarApart(Whereabouts yours, Whereabouts theirs) implements Concern {
    @Override
    public Concern reversed() {
      return new FarApart(theirs, yours);
    }
  }

  /**
   * Only a part of what is needed can be given.
   *
   * @param share of what is needed, from 0 to 1, with two decimals
   */
  record CapacityPartly(Capacity yours, Capacity theirs, BigDecimal share) implements Concern {
    @Override
    public Concern reversed() {
      return new CapacityPartly(theirs, yours, share);
    }
  }

  /** Two or more stages lie between both. */
  record OtherStage(Stage yours, Stage theirs) implements Concern {
    @Override
    public Concern reversed() {
      return new OtherStage(theirs, yours);
    }
  }

  /** Both name languages, and none is common. */
  record NoCommonLanguage(Set<String> yours, Set<String> theirs) implements Concern {
    @Override
    public Concern reversed() {
      return new NoCommonLanguage(theirs, yours);
    }
  }
}
