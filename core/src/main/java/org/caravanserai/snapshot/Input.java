package org.caravanserai.snapshot;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link Output} wrote. Whatever the bytes are, reading them ends, takes memory in
 * proportion to their length, and either gives a value or throws a {@link RuntimeException}.
 */
final class Input {
  private static final int DEEPEST = 1_000;

  private final byte[] bytes;
  private final String[] strings;
  private int at;
  private int depth;

  Input(byte[] bytes, int start) {
    this.bytes = bytes;
    this.at = start;
    this.strings = new String[count()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = spelt();
    }
  }

  private String spelt() {
    long head = number();
    int start = at;
    at = Math.addExact(at, Math.toIntExact(head >> 1));
    return new String(
        bytes,
        start,
        at - start,
        (head & 1) == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  /** Whether everything was read. */
  boolean atEnd() {
    return at == bytes.length;
  }

  private long number() {
    byte first = bytes[at++];
    long value = first & 0x7F;
    if (first < 0) {
      int shift = 7;
      byte next;
      do {
        next = bytes[at++];
        value |= (long) (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0 && shift < Long.SIZE);
    }
    return (value >>> 1) ^ -(value & 1);
  }

  /** How many items follow, each of which takes a byte at least. */
  private int count() {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new IllegalStateException("There are no " + count + " items");
    }
    return (int) count;
  }

  int integer() {
    return Math.toIntExact(number());
  }

  boolean flag() {
    return number() != 0;
  }

  double real() {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | (bytes[at++] & 0xFF);
    }
    return Double.longBitsToDouble(bits);
  }

  String string() {
    return strings[integer()];
  }

  BigDecimal decimal() {
    int scale = integer();
    int length = count();
    at += length;
    return new BigDecimal(new BigInteger(bytes, at - length, length), scale);
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(number());
  }

  LocalTime time() {
    return LocalTime.ofNanoOfDay(number());
  }

  MonthDay monthDay() {
    return MonthDay.of(integer(), integer());
  }

  ZoneId zone() {
    return ZoneId.of(string());
  }

  URI uri() {
    return URI.create(string());
  }

  <E extends Enum<E>> E one(Class<E> type) {
    return Enum.valueOf(type, string());
  }

  /** A value that may be missing. */
  <T> @Nullable T orNull(Function<Input, T> read) {
    return flag() ? read.apply(this) : null;
  }

  /** A value that may hold values of its own kind. */
  <T> T nested(Function<Input, T> read) {
    if (++depth > DEEPEST) {
      throw new IllegalStateException("Nested deeper than " + DEEPEST);
    }
    T value = read.apply(this);
    depth--;
    return value;
  }

  @SuppressWarnings("unchecked")
  <T> List<T> list(Function<Input, T> read) {
    Object[] items = new Object[count()];
    for (int i = 0; i < items.length; i++) {
      items[i] = read.apply(this);
    }
    return (List<T>) List.of(items);
  }

  /** A set in the order in which it was written. */
  <T> Set<T> set(Function<Input, T> read) {
    int size = count();
    if (size == 0) {
      return Collections.emptySet();
    }
    if (size == 1) {
      return Collections.singleton(read.apply(this));
    }
    Set<T> items = new LinkedHashSet<>(2 * size);
    for (int i = 0; i < size; i++) {
      items.add(read.apply(this));
    }
    return Collections.unmodifiableSet(items);
  }

  /** A map in the order in which it was written. */
  <T> Map<String, T> map(Function<Input, T> read) {
    int size = count();
    Map<String, T> entries = new LinkedHashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      entries.put(string(), read.apply(this));
    }
    return Collections.unmodifiableMap(entries);
  }
}
