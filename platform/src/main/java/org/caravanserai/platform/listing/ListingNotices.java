package org.caravanserai.platform.listing;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.notice.AddressBook;
import org.caravanserai.platform.notice.Notice;
import org.caravanserai.platform.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells the people concerned how a listing fares. Names no one and holds no contact. */
@Component
class ListingNotices {
  /** People of one place who are told. */
  private static final int MOST_TOLD = 50;

  private final Notices notices;
  private final Memberships memberships;
  private final AddressBook people;

  ListingNotices(Notices notices, Memberships memberships, AddressBook people) {
    this.notices = notices;
    this.memberships = memberships;
    this.people = people;
  }

  /** The page of a listing. */
  static String page(UUID listing) {
    return "/listings/" + listing;
  }

  /** The page of the interest from and in a listing. */
  static String interestPage(UUID listing) {
    return page(listing) + "/interests";
  }

  /** Tells those who may review. */
  void submitted(KeptListing listing) {
    tell(new Place.OfSide(listing.side()), "submitted", listing.content(), page(listing.id()));
  }

  /** Tells the members what the side decided. */
  void decided(KeptListing listing, boolean accepted) {
    tell(
        members(listing),
        accepted ? "accepted" : "returned",
        listing.content(),
        page(listing.id()));
  }

  /** Tells the members that the side ended it. */
  void withdrawn(KeptListing listing) {
    tell(members(listing), "withdrawn", listing.content(), page(listing.id()));
  }

  /** Tells the members of one of two listings how the interest between them stands. */
  void interest(KeptListing told, KeptListing other, String what) {
    Content theirs = other.published();
    tell(
        members(told),
        "interest-" + what,
        theirs == null ? other.content() : theirs,
        interestPage(told.id()));
  }

  /** Tells one person that a search of his found something new: what everybody reads of it. */
  void found(UUID person, UUID listing, Content published) {
    tell(person, "found", published, page(listing));
  }

  private static Place members(KeptListing listing) {
    return new Place.OfOrganisation(listing.organisation());
  }

  private void tell(Place place, String what, Content content, String path) {
    memberships.listPeopleAt(place).stream()
        .limit(MOST_TOLD)
        .forEach(person -> tell(person, what, content, path));
  }

  /** The title is in the person's language, where the listing has it. */
  private void tell(UUID person, String what, Content content, String path) {
    String language = people.find(person).map(AddressBook.Addressee::language).orElse("en");
    notices.tell(
        person, new Notice("listing.notice." + what, List.of(content.title(language)), path));
  }
}
