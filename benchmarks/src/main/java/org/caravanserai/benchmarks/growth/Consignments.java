package org.caravanserai.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.profile.Profile;

/** Profiles with any number of consignments. */
final class Consignments {
  private Consignments() {}

  /** A profile with so many of its consignments, over and over, each under its own id. */
  static Profile of(Profile profile, int n) {
    List<Profile.Consignment> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Profile.Consignment c = profile.consignments().get(i % profile.consignments().size());
      all.add(
          new Profile.Consignment(
              "goods-" + (i + 1),
              c.title(),
              c.from(),
              c.to(),
              c.massTonnes(),
              c.teu(),
              c.depart(),
              c.facts()));
    }
    return new Profile(
        profile.project(),
        profile.asOf(),
        profile.start(),
        profile.facts(),
        all,
        profile.parties());
  }
}
