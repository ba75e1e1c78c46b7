package org.caravanserai.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.caravanserai.procedure.Money;
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
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
      return new Traits(listing(in), shares(in), shares(in), shares(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Listing listing(DataInputStream in) throws IOException {
    return new Listing(
        in.readUTF(),
        Kind.valueOf(in.readUTF()),
        Subject.valueOf(in.readUTF()),
        new Owner(in.readUTF(), in.readUTF(), in.readUTF()),
        Wording.NONE,
        set(in),
        set(in),
        new Whereabouts(in.readUTF(), text(in), text(in)),
        terms(in),
        new Wishes(set(in), set(in)),
        day(in.readLong()));
  }

  private static Terms terms(DataInputStream in) throws IOException {
    Capacity capacity =
        in.readBoolean()
            ? new Capacity(
                number(in),
                number(in),
                CapacityUnit.valueOf(in.readUTF()),
                Capacity.Period.valueOf(in.readUTF()))
            : null;
    InvestmentRange investment = in.readBoolean() ? investment(in) : null;
    String stage = text(in);
    return new Terms(
        capacity, investment, stage == null ? null : Stage.valueOf(stage), set(in), set(in));
  }

  private static InvestmentRange investment(DataInputStream in) throws IOException {
    String currency = in.readUTF();
    BigDecimal least = number(in);
    BigDecimal most = number(in);
    return new InvestmentRange(
        least == null ? null : new Money(least, currency),
        most == null ? null : new Money(most, currency));
  }

  private static @Nullable LocalDate day(long epochDay) {
    return epochDay == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(epochDay);
  }

  private static Set<String> set(DataInputStream in) throws IOException {
    int size = in.readShort();
    Set<String> items = new LinkedHashSet<>();
    for (int i = 0; i < size; i++) {
      items.add(in.readUTF());
    }
    return items;
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  private static @Nullable BigDecimal number(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    int scale = in.readInt();
    return new BigDecimal(new BigInteger(in.readNBytes(in.readShort())), scale);
  }

  private static Map<String, Double> shares(DataInputStream in) throws IOException {
    int size = in.readShort();
    Map<String, Double> shares = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      shares.put(in.readUTF(), (double) in.readFloat());
    }
    return Collections.unmodifiableMap(shares);
  }
}
