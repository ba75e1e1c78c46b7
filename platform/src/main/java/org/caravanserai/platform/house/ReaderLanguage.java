package org.caravanserai.platform.house;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caravanserai.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The language in which a page is read: the address's {@code lang}, else the cookie of that name,
 * else the first language of {@code Accept-Language} that the house speaks, else English.
 */
public final class ReaderLanguage {
  /** The name of the parameter and of the cookie. */
  public static final String NAME = "lang";

  private static final String FALLBACK = "en";

  private ReaderLanguage() {}

  /** The language of a request; one of {@link Messages#LANGUAGES}. */
  public static String of(HttpServletRequest request) {
    return Stream.of(chosen(request), kept(request), accepted(request))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(FALLBACK);
  }

  /** The language that the address asks for. */
  public static Optional<String> chosen(HttpServletRequest request) {
    return spoken(request.getParameter(NAME));
  }

  private static Optional<String> kept(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .findFirst()
            .flatMap(cookie -> spoken(cookie.getValue()));
  }

  private static Optional<String> accepted(HttpServletRequest request) {
    String header = request.getHeader("Accept-Language");
    if (header == null) {
      return Optional.empty();
    }
    try {
      List<Locale> spoken = Messages.LANGUAGES.stream().map(Locale::forLanguageTag).toList();
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), spoken))
          .map(Locale::getLanguage);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> spoken(@Nullable String language) {
    return Optional.ofNullable(language).filter(Messages.LANGUAGES::contains);
  }
}
