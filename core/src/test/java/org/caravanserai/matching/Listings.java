package org.caravanserai.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/** Listings for tests, changed one part at a time. */
final class Listings {
  private Listings() {}

  static Listing goods(Kind kind, String id, String country, String language, String title) {
    return of(kind, Subject.GOODS, id, country, language, title);
  }

  static Listing of(
      Kind kind, Subject subject, String id, String country, String language, String title) {
    return new Listing(
        id,
        kind,
        subject,
        new Owner("org-" + id, "side-" + country, country),
        Wording.in(language, title, ""),
        Set.of(),
        Set.of(),
        Whereabouts.in(country),
        Terms.NONE,
        Wishes.NONE,
        null);
  }

  static Listing coded(Listing l, Set<String> activities, Set<String> goods) {
    return new Listing(
        l.id(),
        l.kind(),
        l.subject(),
        l.owner(),
        l.wording(),
        activities,
        goods,
        l.place(),
        l.terms(),
        l.wishes(),
        l.validUntil());
  }

  static Listing worded(Listing l, Wording wording) {
    return new Listing(
        l.id(),
        l.kind(),
        l.subject(),
        l.owner(),
        wording,
        l.activities(),
        l.goods(),
        l.place(),
        l.terms(),
        l.wishes(),
        l.validUntil());
  }

  static Listing at(Listing l, Whereabouts place) {
    return new Listing(
        l.id(),
        l.kind(),
        l.subject(),
        l.owner(),
        l.wording(),
        l.activities(),
        l.goods(),
        place,
        l.terms(),
        l.wishes(),
        l.validUntil());
  }

  static Listing owned(Listing l, Owner owner) {
    return new Listing(
        l.id(),
        l.kind(),
        l.subject(),
        owner,
        l.wording(),
        l.activities(),
        l.goods(),
        l.place(),
        l.terms(),
        l.wishes(),
        l.validUntil());
  }

  static Listing until(Listing l, @Nullable LocalDate day) {
    return new Listing(
        l.id(),
        l.kind(),
        l.subject(),
        l.owner(),
        l.wording(),
        l.activities(),
        l.goods(),
        l.place(),
        l.terms(),
        l.wishes(),
        day);
  }

  static Listing wishing(Listing l, Wishes wishes) {
    return new Listing(
        l.id(),
        l.kind(),
        l.subject(),
        l.owner(),
        l.wording(),
        l.activities(),
        l.goods(),
        l.place(),
        l.terms(),
        wishes,
        l.validUntil());
  }

  static Listing with(Listing l, UnaryOperator<Terms> change) {
    return new Listing(
        l.id(),
        l.kind(),
        l.subject(),
        l.owner(),
        l.wording(),
        l.activities(),
        l.goods(),
        l.place(),
        change.apply(l.terms()),
        l.wishes(),
        l.validUntil());
  }

  static UnaryOperator<Terms> capacity(@Nullable Capacity capacity) {
    return t -> new Terms(capacity, t.investment(), t.stage(), t.certificates(), t.languages());
  }

  static UnaryOperator<Terms> investment(@Nullable InvestmentRange investment) {
    return t -> new Terms(t.capacity(), investment, t.stage(), t.certificates(), t.languages());
  }

  static UnaryOperator<Terms> stage(@Nullable Stage stage) {
    return t -> new Terms(t.capacity(), t.investment(), stage, t.certificates(), t.languages());
  }

  static UnaryOperator<Terms> certificates(String... names) {
    return t -> new Terms(t.capacity(), t.investment(), t.stage(), Set.of(names), t.languages());
  }

  static UnaryOperator<Terms> languages(String... codes) {
    return t -> new Terms(t.capacity(), t.investment(), t.stage(), t.certificates(), Set.of(codes));
  }

  static InvestmentRange range(long least, long most, String currency) {
    return new InvestmentRange(
        new Money(BigDecimal.valueOf(least), currency),
        new Money(BigDecimal.valueOf(most), currency));
  }
}
