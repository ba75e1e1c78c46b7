package org.caravanserai.platform.listing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Tells whoever watches the house how large the index of this instance is. */
@Component
class IndexMeter implements MeterBinder {
  private final ListingIndex index;

  IndexMeter(ListingIndex index) {
    this.index = index;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("serai.listing.index", index, listings -> listings.state().listings())
        .description("Listings in the index of this instance")
        .register(meters);
  }
}
