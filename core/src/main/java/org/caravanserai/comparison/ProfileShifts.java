package org.caravanserai.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What two profiles say differently. */
final class ProfileShifts {
  private final Map<Said, Object> values = new TreeMap<>();

  /** Where a profile says something. */
  private record Said(ValueShift.Origin origin, String subject, String name)
      implements Comparable<Said> {
    @Override
    public int compareTo(Said other) {
      return shift(null, null).compareTo(other.shift(null, null));
    }

    ValueShift shift(@Nullable Object before, @Nullable Object after) {
      return new ValueShift(origin, subject, name, new Shift<>(before, after));
    }
  }

  private ProfileShifts(Profile profile) {
    put(ValueShift.Origin.PROFILE, "", "start", profile.start());
    profile.facts().forEach((name, value) -> put(ValueShift.Origin.FACT, "", name, value));
    profile.parties().forEach(p -> put(ValueShift.Origin.PARTY, "", p.name(), p.role()));
    profile.consignments().forEach(this::put);
  }

  static List<ValueShift> of(Profile before, Profile after) {
    Map<Said, Object> one = new ProfileShifts(before).values;
    Map<Said, Object> other = new ProfileShifts(after).values;
    List<ValueShift> shifts = new ArrayList<>();
    for (Said said : Pair.names(one, other)) {
      ValueShift shift = said.shift(one.get(said), other.get(said));
      if (!shift.value().isNone()) {
        shifts.add(shift);
      }
    }
    return shifts;
  }

  private void put(Profile.Consignment consignment) {
    String id = consignment.id();
    put(ValueShift.Origin.PROFILE, id, "title", consignment.title());
    put(ValueShift.Origin.PROFILE, id, "from", consignment.from());
    put(ValueShift.Origin.PROFILE, id, "to", consignment.to());
    put(ValueShift.Origin.PROFILE, id, "mass-tonnes", consignment.massTonnes());
    put(ValueShift.Origin.PROFILE, id, "teu", consignment.teu());
    put(ValueShift.Origin.PROFILE, id, "depart", consignment.depart());
    consignment.facts().forEach((name, value) -> put(ValueShift.Origin.FACT, id, name, value));
  }

  private void put(ValueShift.Origin origin, String subject, String name, @Nullable Object value) {
    if (value != null) {
      values.put(new Said(origin, subject, name), value);
    }
  }
}
