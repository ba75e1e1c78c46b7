package org.caravanserai.matching;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link TraitsCodec} has written. A question reads hundreds of listings, so that texts
 * are taken apart here: in the modified UTF-8 of {@link java.io.DataOutput#writeUTF}.
 */
final class TraitsReader {
  private final ByteBuffer in;
  private char[] letters = new char[64];

  TraitsReader(byte[] bytes, int offset, int length) {
    this.in = ByteBuffer.wrap(bytes, offset, length);
  }

  Traits traits() {
    return new Traits(listing(), shares(), shares(), shares());
  }

  private Listing listing() {
    return new Listing(
        text(),
        Kind.valueOf(text()),
        Subject.valueOf(text()),
        new Owner(text(), text(), text()),
        Wording.NONE,
        set(),
        set(),
        new Whereabouts(text(), optionalText(), optionalText()),
        terms(),
        new Wishes(set(), set()),
        day(in.getLong()));
  }

  private Terms terms() {
    Capacity capacity =
        isThere()
            ? new Capacity(
                number(), number(), CapacityUnit.valueOf(text()), Capacity.Period.valueOf(text()))
            : null;
    InvestmentRange investment = isThere() ? investment() : null;
    String stage = optionalText();
    return new Terms(
        capacity, investment, stage == null ? null : Stage.valueOf(stage), set(), set());
  }

  private InvestmentRange investment() {
    String currency = text();
    BigDecimal least = number();
    BigDecimal most = number();
    return new InvestmentRange(
        least == null ? null : new Money(least, currency),
        most == null ? null : new Money(most, currency));
  }

  private static @Nullable LocalDate day(long epochDay) {
    return epochDay == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(epochDay);
  }

  private boolean isThere() {
    return in.get() != 0;
  }

  private Set<String> set() {
    int size = in.getShort();
    if (size == 0) {
      return Set.of();
    }
    Set<String> items = LinkedHashSet.newLinkedHashSet(size);
    for (int i = 0; i < size; i++) {
      items.add(text());
    }
    return items;
  }

  private @Nullable String optionalText() {
    return isThere() ? text() : null;
  }

  private @Nullable BigDecimal number() {
    if (!isThere()) {
      return null;
    }
    int scale = in.getInt();
    byte[] unscaled = new byte[in.getShort()];
    in.get(unscaled);
    return new BigDecimal(new BigInteger(unscaled), scale);
  }

  private Map<String, Double> shares() {
    int size = in.getShort();
    Map<String, Double> shares = LinkedHashMap.newLinkedHashMap(size);
    for (int i = 0; i < size; i++) {
      shares.put(text(), (double) in.getFloat());
    }
    return Collections.unmodifiableMap(shares);
  }

  private String text() {
    int length = Short.toUnsignedInt(in.getShort());
    if (letters.length < length) {
      letters = new char[length];
    }
    int end = in.position() + length;
    int count = 0;
    while (in.position() < end) {
      letters[count++] = letter(in.get());
    }
    return new String(letters, 0, count);
  }

  private char letter(byte first) {
    if (first >= 0) {
      return (char) first;
    }
    if ((first & 0xE0) == 0xC0) {
      return (char) ((first & 0x1F) << 6 | next());
    }
    return (char) ((first & 0x0F) << 12 | next() << 6 | next());
  }

  private int next() {
    return in.get() & 0x3F;
  }
}
