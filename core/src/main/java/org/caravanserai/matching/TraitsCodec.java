package org.caravanserai.matching;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Traits as the bytes that the index keeps. */
final class TraitsCodec {
  /** To be raised when the same traits are written in another way. */
  static final int FORM = 1;

  private TraitsCodec() {}

  static byte[] write(Traits traits) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(traits.listing(), out);
      write(traits.concepts(), out);
      write(traits.codes(), out);
      write(traits.words(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Listing listing, DataOutputStream out) throws IOException {
    out.writeUTF(listing.id());
    out.writeUTF(listing.kind().name());
    out.writeUTF(listing.subject().name());
    out.writeUTF(listing.owner().organisation());
    out.writeUTF(listing.owner().side());
    out.writeUTF(listing.owner().country());
    write(listing.activities(), out);
    write(listing.goods(), out);
    out.writeUTF(listing.place().country());
    write(listing.place().region(), out);
    write(listing.place().locode(), out);
    write(listing.terms(), out);
    write(listing.wishes().countries(), out);
    write(listing.wishes().certificates(), out);
    out.writeLong(
        listing.validUntil() == null ? Long.MAX_VALUE : listing.validUntil().toEpochDay());
  }

  private static void write(Terms terms, DataOutputStream out) throws IOException {
    Capacity capacity = terms.capacity();
    out.writeBoolean(capacity != null);
    if (capacity != null) {
      write(capacity.least(), out);
      write(capacity.most(), out);
      out.writeUTF(capacity.unit().name());
      out.writeUTF(capacity.period().name());
    }
    InvestmentRange investment = terms.investment();
    out.writeBoolean(investment != null);
    if (investment != null) {
      out.writeUTF(investment.currency());
      write(investment.least() == null ? null : investment.least().amount(), out);
      write(investment.most() == null ? null : investment.most().amount(), out);
    }
    write(terms.stage() == null ? null : terms.stage().name(), out);
    write(terms.certificates(), out);
    write(terms.languages(), out);
  }

  private static void write(Set<String> items, DataOutputStream out) throws IOException {
    out.writeShort(items.size());
    for (String item : items) {
      out.writeUTF(item);
    }
  }

  private static void write(@Nullable String text, DataOutputStream out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static void write(@Nullable BigDecimal number, DataOutputStream out) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      byte[] unscaled = number.unscaledValue().toByteArray();
      out.writeInt(number.scale());
      out.writeShort(unscaled.length);
      out.write(unscaled);
    }
  }

  private static void write(Map<String, Double> shares, DataOutputStream out) throws IOException {
    out.writeShort(shares.size());
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      out.writeUTF(share.getKey());
      out.writeFloat(share.getValue().floatValue());
    }
  }

  static Traits read(byte[] bytes, int offset, int length) {
    return new TraitsReader(bytes, offset, length).traits();
  }
}
