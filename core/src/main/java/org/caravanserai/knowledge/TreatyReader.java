package org.caravanserai.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.jspecify.annotations.Nullable;

/** Reads treaties and how each state stands to them. */
final class TreatyReader {
  private static final String GOVERNMENT_PARTIES = "government-parties";

  private final ItemReader reader;
  private final Shelves shelves;
  private final String pack;

  TreatyReader(ItemReader reader, String pack) {
    this.reader = reader;
    this.shelves = reader.shelves();
    this.pack = pack;
  }

  void treaty(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    shelves.treaties.put(
        id,
        new Treaty(
            id,
            reader.text(fields, "title"),
            fields.day("in-force-from", fields.place()),
            reader.text(fields, "opt-in-clause"),
            exclusions(fields),
            states(fields),
            reader.provenance(fields, pack)),
        pack,
        fields.place());
    fields.done();
  }

  private List<Treaty.Exclusion> exclusions(Fields fields) {
    List<Treaty.Exclusion> exclusions = new ArrayList<>();
    Map<String, Place> ids = new HashMap<>();
    for (Node node : fields.list("excluded")) {
      Fields exclusion = reader.fields(node);
      String id = exclusion.id("id");
      reader.requireNew(ids, id, exclusion.place("id"), "exclusion");
      exclusions.add(
          new Treaty.Exclusion(id, exclusion.text("article"), reader.text(exclusion, "asks")));
      exclusion.done();
    }
    return exclusions;
  }

  private List<Treaty.State> states(Fields fields) {
    List<Treaty.State> states = new ArrayList<>();
    Map<String, Place> countries = new HashMap<>();
    for (Node node : fields.list("states")) {
      Fields state = reader.fields(node);
      String country = state.text("country");
      shelves.requireCountry(country, state.place("country"));
      reader.requireNew(countries, country, state.place("country"), "state");
      LocalDate signedOn = state.findDay("signed-on");
      LocalDate joinedOn = state.findDay("joined-on");
      LocalDate inForceFrom = state.findDay("in-force-from");
      requireOrder(state, signedOn, joinedOn, inForceFrom);
      states.add(
          new Treaty.State(
              country,
              signedOn,
              joinedOn,
              inForceFrom,
              reservations(state, inForceFrom),
              reader.provenance(state, pack)));
      state.done();
    }
    return states;
  }

  private void requireOrder(
      Fields state,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate joinedOn,
      @Nullable LocalDate inForceFrom) {
    if ((joinedOn == null) != (inForceFrom == null)) {
      shelves.mistakes.add(
          state.place(),
          "a state that joined has a day from which the treaty holds for it, and no other has one",
          "give both `joined-on` and `in-force-from`, or neither");
    } else if (joinedOn != null && inForceFrom != null && inForceFrom.isBefore(joinedOn)) {
      shelves.mistakes.add(
          state.place("in-force-from"),
          "the treaty is in force before the state joined",
          "`in-force-from` is no earlier than `joined-on`");
    }
    if (signedOn != null && joinedOn != null && joinedOn.isBefore(signedOn)) {
      shelves.mistakes.add(
          state.place("joined-on"),
          "the state joined before it signed",
          "`joined-on` is no earlier than `signed-on`");
    }
  }

  private List<Treaty.Reservation> reservations(Fields state, @Nullable LocalDate inForceFrom) {
    List<Treaty.Reservation> reservations = new ArrayList<>();
    for (Node node : state.list("reservations")) {
      Fields reservation = reader.fields(node);
      String kind = reservation.oneOf("kind", List.of(GOVERNMENT_PARTIES, "opt-in"));
      LocalDate from = reservation.day("from", reservation.place());
      if (inForceFrom == null || from.isBefore(inForceFrom)) {
        shelves.mistakes.add(
            reservation.place("from"),
            "the reservation holds before the treaty does",
            "`from` is no earlier than `in-force-from` of the state");
      }
      reservations.add(
          new Treaty.Reservation(
              kind.equals(GOVERNMENT_PARTIES)
                  ? Treaty.Reserved.GOVERNMENT_PARTIES
                  : Treaty.Reserved.OPT_IN,
              reservation.text("article"),
              from,
              reader.text(reservation, "says")));
      reservation.done();
    }
    return reservations;
  }
}
