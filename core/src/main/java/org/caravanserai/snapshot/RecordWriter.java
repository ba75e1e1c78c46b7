package org.caravanserai.snapshot;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caravanserai.condition.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Writes any record, component by component in the order of its declaration. A component that may
 * be null is preceded by whether it is there; one that stands for several kinds of record, by the
 * name of its kind.
 */
final class RecordWriter {
  private final Output out;
  private final Map<Class<?>, List<Component>> components = new HashMap<>();

  private record Component(RecordComponent component, boolean nullable) {
    static List<Component> of(Class<?> type) {
      return Stream.of(type.getRecordComponents())
          .map(c -> new Component(c, c.getAnnotatedType().isAnnotationPresent(Nullable.class)))
          .toList();
    }

    @Nullable Object of(Record whole) {
      try {
        return component.getAccessor().invoke(whole);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " cannot be read", e);
      }
    }
  }

  RecordWriter(Output out) {
    this.out = out;
  }

  void write(Record whole) {
    if (whole instanceof Expression) {
      out.string(whole.getClass().getSimpleName());
    }
    for (Component component : components.computeIfAbsent(whole.getClass(), Component::of)) {
      Object value = component.of(whole);
      if (component.nullable()) {
        out.number(value == null ? 0 : 1);
      }
      if (value != null || !component.nullable()) {
        value(value);
      }
    }
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case String string -> out.string(string);
      case Record whole -> write(whole);
      case Map<?, ?> map -> {
        out.number(map.size());
        map.forEach((key, item) -> {
          value(key);
          value(item);
        });
      }
      case Collection<?> items -> {
        out.number(items.size());
        items.forEach(this::value);
      }
      case Enum<?> constant -> out.string(constant.name());
      case Boolean flag -> out.number(flag ? 1 : 0);
      case Integer number -> out.number(number);
      case Double number -> out.real(number);
      case BigDecimal number -> {
        out.number(number.scale());
        out.block(number.unscaledValue().toByteArray());
      }
      case LocalDate day -> out.number(day.toEpochDay());
      case LocalTime time -> out.number(time.toNanoOfDay());
      case MonthDay day -> {
        out.number(day.getMonthValue());
        out.number(day.getDayOfMonth());
      }
      case ZoneId zone -> out.string(zone.getId());
      case URI uri -> out.string(uri.toString());
      case null, default -> throw new IllegalStateException("Cannot be kept: " + value);
    }
  }
}
