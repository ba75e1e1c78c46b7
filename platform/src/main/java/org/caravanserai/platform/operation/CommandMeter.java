package org.caravanserai.platform.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.caravanserai.platform.house.Doors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Counts what was asked to be done, over pages and the API alike, and how it ended: done, refused
 * by a rule, or failed by a mistake of the house. What only reads is no command.
 */
final class CommandMeter implements HandlerInterceptor {
  private static final Set<String> COMMANDS =
      Set.of(
          HttpMethod.POST.name(),
          HttpMethod.PUT.name(),
          HttpMethod.PATCH.name(),
          HttpMethod.DELETE.name());

  private final MeterRegistry meters;

  CommandMeter(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (handler instanceof HandlerMethod method
        && request.getDispatcherType() == DispatcherType.REQUEST
        && COMMANDS.contains(request.getMethod())) {
      Counter.builder("serai.commands")
          .description("Commands by area, door and end")
          .tag("area", area(method))
          .tag("door", Doors.isOfApi(request) ? "api" : "page")
          .tag("end", failure == null ? end(response.getStatus()) : "failed")
          .register(meters)
          .increment();
    }
  }

  /** The last part of the package that the handler is in, such as {@code dossiers}. */
  private static String area(HandlerMethod method) {
    String name = method.getBeanType().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String end(int status) {
    if (status < HttpStatus.BAD_REQUEST.value()) {
      return "done";
    }
    return status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "refused" : "failed";
  }
}
