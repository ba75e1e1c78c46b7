package org.caravanserai.platform.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caravanserai.platform.notice.OfficeHours;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which one of a person's offices is open; of none that ever is, at any hour. Which
 * offices these are is looked up when it is first asked: most who ask for a person's address do not
 * ask this.
 */
final class HoursOfOffices implements OfficeHours {
  private final Supplier<List<Office>> lookup;
  private volatile @Nullable List<Office> offices;

  HoursOfOffices(Supplier<List<Office>> lookup) {
    this.lookup = lookup;
  }

  @Override
  public Instant openFrom(Instant moment) {
    return first(office -> office.openFrom(moment)).orElse(moment);
  }

  @Override
  public Instant dayFrom(Instant moment) {
    return first(office -> office.dayFrom(moment)).orElse(moment);
  }

  private Optional<Instant> first(Function<Office, Optional<Instant>> of) {
    return offices().stream().map(of).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private List<Office> offices() {
    List<Office> known = offices;
    if (known == null) {
      known = lookup.get();
      offices = known;
    }
    return known;
  }
}
