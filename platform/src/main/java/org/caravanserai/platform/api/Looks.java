package org.caravanserai.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.caravanserai.platform.house.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * How an answer is to be written: as JSON when nothing is said; as text for a terminal, {@code
 * columns} wide (40 to 160), coloured when asked; as one HTML file.
 */
public record Looks(Format format, int columns, boolean colour) {
  static final int NARROWEST = 40;
  static final int WIDEST = 160;
  static final int USUAL = 100;

  /** The forms of an answer. */
  public enum Format {
    JSON,
    TEXT,
    HTML
  }

  /** Writes an answer that has no HTML form. */
  public ResponseEntity<String> write(Supplier<String> json, Supplier<String> text) {
    return switch (format) {
      case JSON -> answer(MediaType.APPLICATION_JSON, json.get());
      case TEXT -> answer(plain(), text.get());
      case HTML -> throw refused("format", "api.looks.format", "json, text");
    };
  }

  /** Writes an answer that has all forms; HTML is a file to keep, never a page of this house. */
  public ResponseEntity<String> write(
      Supplier<String> json, Supplier<String> text, Supplier<String> html) {
    return format == Format.HTML
        ? ResponseEntity.ok()
            .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
            .body(html.get())
        : write(json, text);
  }

  private static ResponseEntity<String> answer(MediaType type, String body) {
    return ResponseEntity.ok().contentType(type).body(body);
  }

  private static MediaType plain() {
    return new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  }

  private static Problem refused(String field, String key, Object... parameters) {
    return new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault(field, key, parameters));
  }

  static final class Argument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Looks.class);
    }

    @Override
    public Looks resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return new Looks(
          format(request.getParameter("format")),
          columns(request.getParameter("columns")),
          colour(request.getParameter("colour")));
    }

    private static Format format(@Nullable String word) {
      if (word == null) {
        return Format.JSON;
      }
      for (Format format : Format.values()) {
        if (format.name().toLowerCase(Locale.ROOT).equals(word)) {
          return format;
        }
      }
      throw refused("format", "api.looks.format", "json, text, html");
    }

    private static int columns(@Nullable String number) {
      if (number == null) {
        return USUAL;
      }
      if (number.matches("[0-9]{1,3}")) {
        int columns = Integer.parseInt(number);
        if (columns >= NARROWEST && columns <= WIDEST) {
          return columns;
        }
      }
      throw refused("columns", "error.stretch.limit", NARROWEST, WIDEST);
    }

    private static boolean colour(@Nullable String word) {
      if (word == null || word.equals("false")) {
        return false;
      }
      if (word.equals("true")) {
        return true;
      }
      throw refused("colour", "error.field.unreadable");
    }
  }
}
