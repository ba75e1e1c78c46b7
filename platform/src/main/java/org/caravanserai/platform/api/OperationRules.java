package org.caravanserai.platform.api;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.platform.identity.Actor;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What an operation asks for and answers beyond what its own parameters and result say. */
final class OperationRules implements GlobalOperationCustomizer {
  private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    if (mapping == null || !isOfApi(handler)) {
      return operation;
    }
    boolean reads = Arrays.asList(mapping.method()).contains(RequestMethod.GET);
    operation.setOperationId(name(handler));
    takeBody(operation, handler, mapping);
    boolean asks = operation.getParameters() != null || operation.getRequestBody() != null;
    lock(operation, handler, reads);
    share(operation, handler, mapping);
    answer(operation, handler);
    for (int status : problems(operation, handler, reads, asks)) {
      operation
          .getResponses()
          .addApiResponse(String.valueOf(status), SharedComponents.problem(status));
    }
    return operation;
  }

  private static boolean isOfApi(HandlerMethod handler) {
    return handler.getBeanType().getPackageName().startsWith(OperationRules.class.getPackageName());
  }

  /** The area and what is done there: {@code dossier.begin}. */
  private static String name(HandlerMethod handler) {
    String area = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
    return StringUtils.uncapitalize(area) + "." + handler.getMethod().getName();
  }

  /** A body that a handler reads by itself has no type of its own. */
  private static void takeBody(Operation operation, HandlerMethod handler, RequestMapping mapping) {
    if (!takes(handler, InputStream.class)) {
      return;
    }
    Content content = new Content();
    for (String type : mapping.consumes()) {
      boolean readable = type.contains("json") || type.contains("yaml");
      content.addMediaType(
          type,
          new MediaType().schema(readable ? SharedComponents.typed("object") : new JsonSchema()));
    }
    operation.setRequestBody(new RequestBody().required(true).content(content));
  }

  private static void lock(Operation operation, HandlerMethod handler, boolean reads) {
    boolean saysItIsOpen =
        AnnotatedElementUtils.hasAnnotation(handler.getMethod(), SecurityRequirements.class);
    if (!saysItIsOpen && !(reads && !takes(handler, Actor.class))) {
      operation.addSecurityItem(new SecurityRequirement().addList(SharedComponents.TOKEN));
      operation.addSecurityItem(new SecurityRequirement().addList(SharedComponents.SESSION));
    }
  }

  private static void share(Operation operation, HandlerMethod handler, RequestMapping mapping) {
    if (takes(handler, ExpectedVersion.class)) {
      operation.addParametersItem(SharedComponents.parameter(SharedComponents.IF_MATCH));
    }
    if (takes(handler, Stretch.class)) {
      operation.addParametersItem(SharedComponents.parameter(SharedComponents.AFTER));
      operation.addParametersItem(SharedComponents.parameter(SharedComponents.LIMIT));
    }
    if (takes(handler, Looks.class)) {
      operation.addParametersItem(SharedComponents.parameter(SharedComponents.FORMAT));
      operation.addParametersItem(SharedComponents.parameter(SharedComponents.COLUMNS));
      operation.addParametersItem(SharedComponents.parameter(SharedComponents.COLOUR));
    }
    boolean posts = Arrays.asList(mapping.method()).contains(RequestMethod.POST);
    if (posts && !Arrays.asList(mapping.path()).contains(RepeatSafe.WORKED_OUT)) {
      operation.addParametersItem(SharedComponents.parameter(SharedComponents.KEY));
    }
    operation.addParametersItem(SharedComponents.parameter(SharedComponents.LANGUAGE));
  }

  /** Texts that a handler writes by itself are JSON; what can be edited has its version with it. */
  private static void answer(Operation operation, HandlerMethod handler) {
    ResolvableType result = ResolvableType.forMethodReturnType(handler.getMethod());
    boolean entity = result.toClass() == ResponseEntity.class;
    Class<?> body = entity ? result.getGeneric(0).toClass() : result.toClass();
    boolean versioned =
        entity && body != Void.class && body != byte[].class && editsSomething(handler);
    operation
        .getResponses()
        .forEach((status, response) -> {
          if (body == String.class) {
            Content content = new Content();
            for (String type : response.getContent().keySet()) {
              String form = type.equals(JSON) ? "object" : "string";
              content.addMediaType(type, new MediaType().schema(SharedComponents.typed(form)));
            }
            response.setContent(content);
          }
          if (body == byte[].class) {
            describe(
                response,
                org.springframework.http.MediaType.APPLICATION_OCTET_STREAM_VALUE,
                new JsonSchema());
          }
          if (versioned) {
            response.addHeaderObject(
                SharedComponents.ETAG, SharedComponents.header(SharedComponents.ETAG));
          }
          if (status.equals(String.valueOf(HttpStatus.CREATED.value()))) {
            response.addHeaderObject(
                SharedComponents.LOCATION, SharedComponents.header(SharedComponents.LOCATION));
          }
        });
  }

  private static void describe(ApiResponse response, String type, Schema<?> schema) {
    response.setContent(new Content().addMediaType(type, new MediaType().schema(schema)));
  }

  private static boolean editsSomething(HandlerMethod handler) {
    return Arrays.stream(handler.getBeanType().getDeclaredMethods())
        .anyMatch(method -> takes(method, ExpectedVersion.class));
  }

  private static Set<Integer> problems(
      Operation operation, HandlerMethod handler, boolean reads, boolean asks) {
    Set<HttpStatus> statuses =
        new TreeSet<>(
            Set.of(
                HttpStatus.BAD_REQUEST,
                HttpStatus.UNAUTHORIZED,
                HttpStatus.NOT_ACCEPTABLE,
                HttpStatus.TOO_MANY_REQUESTS,
                HttpStatus.INTERNAL_SERVER_ERROR,
                HttpStatus.SERVICE_UNAVAILABLE));
    if (operation.getSecurity() != null) {
      statuses.add(HttpStatus.FORBIDDEN);
    }
    if (asks) {
      statuses.add(HttpStatus.NOT_FOUND);
    }
    if (asks || !reads) {
      statuses.add(HttpStatus.CONTENT_TOO_LARGE);
      statuses.add(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!reads) {
      statuses.add(HttpStatus.CONFLICT);
    }
    if (operation.getRequestBody() != null) {
      statuses.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    if (takes(handler, ExpectedVersion.class)) {
      statuses.add(HttpStatus.PRECONDITION_FAILED);
      statuses.add(HttpStatus.PRECONDITION_REQUIRED);
    }
    Set<Integer> codes = new TreeSet<>();
    statuses.forEach(status -> codes.add(status.value()));
    return codes;
  }

  private static boolean takes(HandlerMethod handler, Class<?> type) {
    return takes(handler.getMethod(), type);
  }

  private static boolean takes(Method method, Class<?> type) {
    return Arrays.asList(method.getParameterTypes()).contains(type);
  }
}
