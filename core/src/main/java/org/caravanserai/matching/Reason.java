package org.caravanserai.matching;

import java.util.List;
import java.util.Set;

/**
 * One thing that speaks for a match, as data; {@link MatchText} puts it in words. "Yours" is the
 * listing that partners were sought for, "theirs" the one that was found.
 */
public sealed interface Reason {

  /** This reason as the other side reads it. */
  Reason reversed();

  /** Both name goods that are close in the Harmonized System. */
  record Goods(String yours, String theirs, CodeLevel level) implements Reason {
    @Override
    public Reason reversed() {
      return new Goods(theirs, yours, level);
    }
  }

  /** Both name activities that are close in ISIC. */
  record Activity(String yours, String theirs, CodeLevel level) implements Reason {
    @Override
    public Reason reversed() {
      return new Activity(theirs, yours, level);
    }
  }

  /**
   * Both speak of the same thing, in whatever language.
   *
   * @param yours a concept of the thesaurus
   * @param theirs the same or a close one
   */
  record Concept(String yours, String theirs, Kinship kinship) implements Reason {
    @Override
    public Reason reversed() {
      return new Concept(theirs, yours, kinship.reversed());
    }
  }

  /**
   * One names a code, the other speaks of something that falls under it.
   *
   * @param code of HS, or of ISIC
   * @param concept of the thesaurus
   */
  record CodeSpokenOf(String code, boolean goods, String concept, boolean codeIsYours)
      implements Reason {
    @Override
    public Reason reversed() {
      return new CodeSpokenOf(code, goods, concept, !codeIsYours);
    }
  }

  /**
   * The words of both point to one code, by its label or by what falls under it.
   *
   * @param code of HS, or of ISIC
   */
  record WordsPoint(String code, boolean goods) implements Reason {
    @Override
    public Reason reversed() {
      return this;
    }
  }

  /**
   * Both use the same telling words.
   *
   * @param words as yours writes them
   */
  record Words(List<String> words) implements Reason {
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public Reason reversed() {
      return this;
    }
  }

  /** Both are near to each other. */
  record Place(Whereabouts yours, Whereabouts theirs, Nearness nearness) implements Reason {
    @Override
    public Reason reversed() {
      return new Place(theirs, yours, nearness);
    }
  }

  /** The partner's country is one of those that were asked for. */
  record WantedCountry(String country, boolean wantedByYou) implements Reason {
    @Override
    public Reason reversed() {
      return new WantedCountry(country, !wantedByYou);
    }
  }

  /** What is needed can be given in full. */
  record CapacityFits(Capacity yours, Capacity theirs) implements Reason {
    @Override
    public Reason reversed() {
      return new CapacityFits(theirs, yours);
    }
  }

  /** The money that is sought and the money that is there overlap. */
  record InvestmentFits(InvestmentRange yours, InvestmentRange theirs) implements Reason {
    @Override
    public Reason reversed() {
      return new InvestmentFits(theirs, yours);
    }
  }

  /** Both are at one stage, or one step apart. */
  record StageFits(Stage yours, Stage theirs) implements Reason {
    @Override
    public Reason reversed() {
      return new StageFits(theirs, yours);
    }
  }

  /** Both can work in these languages. */
  record CommonLanguages(Set<String> languages) implements Reason {
    @Override
    public Reason reversed() {
      return this;
    }
  }

  /** All certificates that were asked for are held. */
  record CertificatesHeld(Set<String> certificates, boolean requiredByYou) implements Reason {
    @Override
    public Reason reversed() {
      return new CertificatesHeld(certificates, !requiredByYou);
    }
  }
}
