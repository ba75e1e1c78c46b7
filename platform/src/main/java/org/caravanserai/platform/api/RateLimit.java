package org.caravanserai.platform.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Networks;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets each caller of the API ask only so often: a name as many times as {@link ApiSettings} says,
 * an address without a name a quarter of that. Counted by each instance for itself.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class RateLimit extends OncePerRequestFilter {
  private static final int MOST_CALLERS = 50_000;
  private static final int NAMELESS_SHARE = 4;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CALLERS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();
  private final ApiSettings settings;
  private final HandlerExceptionResolver problems;

  RateLimit(
      ApiSettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Principal caller = request.getUserPrincipal();
    Bucket bucket =
        caller == null
            ? bucket(
                "address:" + Networks.counted(request.getRemoteAddr()),
                settings.perMinute() / NAMELESS_SHARE)
            : bucket("name:" + caller.getName(), settings.perMinute());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    problems.resolveException(request, response, null, new Problem(ProblemKind.TOO_MANY));
  }

  private Bucket bucket(String caller, int perMinute) {
    return buckets.get(
        caller,
        name ->
            Bucket.builder()
                .addLimit(limit ->
                    limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build());
  }
}
