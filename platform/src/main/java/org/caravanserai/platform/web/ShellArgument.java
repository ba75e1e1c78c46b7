package org.caravanserai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.house.Wording;
import org.caravanserai.platform.web.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives a handler that asks for a {@link Shell} the one of its request. */
@Component
class ShellArgument implements HandlerMethodArgumentResolver {
  /** Characters; a longer query is not carried over to the page's other languages. */
  private static final int MOST_QUERY = 2_000;

  private final boolean demo;

  ShellArgument(@Value("${serai.demo:false}") boolean demo) {
    this.demo = demo;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Shell.class);
  }

  @Override
  public Shell resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  Shell of(HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Shell(
        Wording.in(ReaderLanguage.of(request)),
        path(request),
        CurrentActor.reader(request).orElse(null),
        token == null ? "_csrf" : token.getParameterName(),
        token == null ? "X-CSRF-TOKEN" : token.getHeaderName(),
        token == null ? "" : token.getToken(),
        demo,
        CurrentActor.isResting(request));
  }

  private static String path(HttpServletRequest request) {
    UriComponentsBuilder path = UriComponentsBuilder.fromPath(request.getRequestURI());
    String query = request.getQueryString();
    if (query != null && query.length() <= MOST_QUERY) {
      path.query(query).replaceQueryParam(ReaderLanguage.NAME);
    }
    return path.build().toUriString();
  }
}
