package org.caravanserai.platform.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Listings for tests of the whole house, made as members and coordinators make them. */
public final class Market {
  /** The contact in every draft of this class; no page may tell it early. */
  public static final ListingDraft.Reach REACH =
      new ListingDraft.Reach("Gulnora Secret", "gulnora@hidden.example", "+998 71 555 01 02", null);

  private final ApplicationContext house;
  private final Cast cast;
  private final Map<UUID, Actor> members = new HashMap<>();

  public Market(ApplicationContext house) {
    this.house = house;
    this.cast = Cast.of(house);
  }

  /** An organisation that a new side has verified. */
  public Organisation verified(String country) {
    return cast.verified(cast.organisation(cast.side().id(), country));
  }

  /** A member of the organisation; always the same one. */
  public Actor member(Organisation organisation) {
    return members.computeIfAbsent(
        organisation.id(), id -> person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(id)));
  }

  /** A new coordinator of a side. */
  public Actor coordinator(UUID side) {
    return person(Role.SIDE_COORDINATOR, new Place.OfSide(side));
  }

  /** Somebody new with a role. */
  public Actor person(Role role, Place place) {
    UUID id = cast.account(role.name());
    cast.give(id, role, place);
    return house.getBean(Actors.class).find(id).orElseThrow();
  }

  public KeptListing drafted(Organisation organisation, ListingDraft draft) {
    return done(listings().create(member(organisation), organisation.id(), draft));
  }

  /** Drafted, handed in and accepted; this instance's index knows it. */
  public KeptListing published(Organisation organisation, ListingDraft draft) {
    KeptListing drafted = drafted(organisation, draft);
    KeptListing handedIn =
        done(listings().submit(member(organisation), drafted.id(), drafted.version()));
    KeptListing accepted =
        done(
            house
                .getBean(Reviews.class)
                .accept(coordinator(organisation.side()), handedIn.id(), handedIn.version()));
    house.getBean(ListingIndex.class).look();
    return accepted;
  }

  public Interest interest(Organisation of, UUID yours, UUID theirs) {
    return done(house.getBean(Interests.class).express(member(of), yours, theirs));
  }

  private Listings listings() {
    return house.getBean(Listings.class);
  }

  /** Cotton yarn: one offered and one needed always match. */
  public static ListingDraft yarn(String kind, String country) {
    return draft(kind, "GOODS", country, Map.of("en", "Cotton yarn"), List.of(), List.of("5205"));
  }

  public static ListingDraft draft(
      String kind,
      String subject,
      String country,
      Map<String, String> title,
      List<String> activities,
      List<String> goods) {
    return new ListingDraft(
        kind,
        subject,
        title,
        null,
        activities,
        goods,
        country,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        REACH);
  }

  /** The same with another title and, where one is given, another last day. */
  static ListingDraft with(ListingDraft draft, Map<String, String> title, @Nullable String until) {
    return with(draft, title, until, false);
  }

  /** The same again, shown by the organisation's name or not. */
  static ListingDraft with(
      ListingDraft draft, Map<String, String> title, @Nullable String until, boolean named) {
    return new ListingDraft(
        draft.kind(),
        draft.subject(),
        title,
        draft.text(),
        draft.activities(),
        draft.goods(),
        draft.country(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        until,
        named,
        draft.contact());
  }

  static <T> T done(Answer<T, Refusal> answer) {
    return switch (answer) {
      case Answer.Done<T, Refusal>(T result) -> result;
      case Answer.Refused<T, Refusal>(Refusal refusal) -> throw new AssertionError(refusal);
    };
  }

  static Refusal refusal(Answer<?, Refusal> answer) {
    return switch (answer) {
      case Answer.Done<?, Refusal>(var result) -> throw new AssertionError("Done: " + result);
      case Answer.Refused<?, Refusal>(Refusal refusal) -> refusal;
    };
  }
}
