package org.caravanserai.platform.api;

import org.caravanserai.platform.house.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The version that an edit was made on, from the header {@code If-Match}. A handler that takes one
 * answers 428 to a request without that header.
 */
public record ExpectedVersion(int version) {
  /** The {@code ETag} of a version. */
  public static String etag(int version) {
    return "\"" + version + "\"";
  }

  static final class Argument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(ExpectedVersion.class);
    }

    @Override
    public ExpectedVersion resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      String header = request.getHeader(HttpHeaders.IF_MATCH);
      if (header == null) {
        throw new Problem(ProblemKind.VERSION_NEEDED);
      }
      if (!header.matches("\"[0-9]{1,9}\"")) {
        throw new Problem(ProblemKind.STALE);
      }
      return new ExpectedVersion(Integer.parseInt(header.substring(1, header.length() - 1)));
    }
  }
}
