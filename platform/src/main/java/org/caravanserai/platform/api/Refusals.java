package org.caravanserai.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers what is refused before a handler of the API is reached just as {@link ProblemAnswers}
 * answers what handlers refuse.
 */
@Component
class Refusals {
  private final HandlerExceptionResolver resolver;
  private final HandlerMethod here;

  Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.resolver = resolver;
    this.here =
        new HandlerMethod(
            this,
            ClassUtils.getMethod(
                Refusals.class,
                "answer",
                HttpServletRequest.class,
                HttpServletResponse.class,
                RuntimeException.class));
  }

  /**
   * Writes the problem; an exception that nothing here has an answer to is thrown on.
   *
   * <p>Advice is asked only where a handler of its packages is at fault, so this method stands for
   * one.
   */
  public void answer(
      HttpServletRequest request, HttpServletResponse response, RuntimeException refused) {
    if (resolver.resolveException(request, response, here, refused) == null) {
      throw refused;
    }
  }
}
