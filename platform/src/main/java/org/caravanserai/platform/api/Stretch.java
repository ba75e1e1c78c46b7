package org.caravanserai.platform.api;

import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Which part of a list is asked for: {@code after} the row of that cursor, at most {@code limit}
 * rows (1 to 100; 20 when nothing is said).
 */
public record Stretch(@Nullable String after, int limit) {
  static final int MOST = 100;
  static final int USUAL = 20;
  static final int LONGEST_CURSOR = 200;

  /** The cursor as an identifier; a cursor that is none is refused. */
  public Optional<UUID> afterId() {
    try {
      return Optional.ofNullable(after).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw new Problem(ProblemKind.BAD_REQUEST, new Problem.Fault("after", "error.stretch.after"));
    }
  }

  static final class Argument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Stretch.class);
    }

    @Override
    public Stretch resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      String after = request.getParameter("after");
      String limit = request.getParameter("limit");
      if (after != null && after.length() > LONGEST_CURSOR) {
        throw new Problem(
            ProblemKind.BAD_REQUEST, new Problem.Fault("after", "error.stretch.after"));
      }
      if (limit == null) {
        return new Stretch(after, USUAL);
      }
      if (!limit.matches("[0-9]{1,3}") || !within(Integer.parseInt(limit))) {
        throw new Problem(
            ProblemKind.BAD_REQUEST, new Problem.Fault("limit", "error.stretch.limit", 1, MOST));
      }
      return new Stretch(after, Integer.parseInt(limit));
    }

    private static boolean within(int limit) {
      return limit >= 1 && limit <= MOST;
    }
  }
}
