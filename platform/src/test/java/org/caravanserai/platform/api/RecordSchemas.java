package org.caravanserai.platform.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of records say what the records say: what is {@code @Nullable} may be null or left out,
 * all else is always there. A record that is written as one value has that value's schema.
 */
final class RecordSchemas implements ModelConverter {
  /** What the name of a class around records says of its part in the code alone. */
  private static final Pattern ROLE = Pattern.compile("(?<=.)(Api|Forms)$");

  private final Map<String, String> named = new ConcurrentHashMap<>();

  @Override
  public boolean isOpenapi31() {
    return true;
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    JavaType java = Json31.mapper().constructType(type.getType());
    if (java == null || !java.getRawClass().isRecord()) {
      return chain.next().resolve(type, context, chain);
    }
    RecordComponent[] components = java.getRawClass().getRecordComponents();
    for (RecordComponent component : components) {
      if (component.getAccessor().isAnnotationPresent(JsonValue.class)) {
        return context.resolve(
            new AnnotatedType(component.getGenericType())
                .ctxAnnotations(type.getCtxAnnotations())
                .resolveAsRef(type.isResolveAsRef()));
      }
    }
    if (type.getName() == null) {
      type.setName(own(java));
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    Schema<?> whole = whole(resolved, context.getDefinedModels());
    if (whole != null && whole.getProperties() != null && whole.getRequired() == null) {
      complete(whole, components);
    }
    return resolved;
  }

  /** The name of the schema, which no other record may have. */
  private String own(JavaType record) {
    String name = name(record);
    String other = named.putIfAbsent(name, record.toCanonical());
    if (other != null && !other.equals(record.toCanonical())) {
      throw new IllegalStateException("Both are called " + name + ": " + record + ", " + other);
    }
    return name;
  }

  /** {@code SidesDraft} for {@code Sides.Draft}, {@code SliceDossierLine} for a slice of lines. */
  private static String name(JavaType type) {
    Class<?> raw = type.getRawClass();
    Class<?> outer = raw.getEnclosingClass();
    StringBuilder name = new StringBuilder();
    if (outer != null) {
      name.append(ROLE.matcher(outer.getSimpleName()).replaceFirst(""));
    }
    name.append(raw.getSimpleName());
    type.getBindings().getTypeParameters().forEach(part -> name.append(name(part)));
    return name.toString();
  }

  @SuppressWarnings("rawtypes")
  private static @Nullable Schema<?> whole(
      @Nullable Schema<?> resolved, Map<String, Schema> defined) {
    if (resolved == null || resolved.get$ref() == null) {
      return resolved;
    }
    return defined.get(resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1));
  }

  private static void complete(Schema<?> schema, RecordComponent... components) {
    Set<String> nullable =
        Arrays.stream(components)
            .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    schema
        .getProperties()
        .replaceAll((name, property) -> nullable.contains(name) ? orNull(property) : property);
    List<String> required =
        schema.getProperties().keySet().stream().filter(name -> !nullable.contains(name)).toList();
    schema.setRequired(required);
  }

  /** A schema that accepts null as well. */
  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() == null && schema.getTypes() != null) {
      schema.addType("null");
      return schema;
    }
    Schema<?> absent = new JsonSchema();
    absent.addType("null");
    Schema<?> either = new JsonSchema();
    either.addAnyOfItem(schema);
    either.addAnyOfItem(absent);
    return either;
  }
}
