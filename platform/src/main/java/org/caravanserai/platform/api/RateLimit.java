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
import org.caravanserai.platform.house.Doors;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Networks;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each caller of the API ask only so often: a name as many times as {@link ApiSettings} says,
 * an address without a name a quarter of that. Visitors without an account share the room for their
 * drafts, and each brings a secret of his own; so an address may begin only so many. Counted by
 * each instance for itself.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class RateLimit extends OncePerRequestFilter {
  private static final int MOST_CALLERS = 50_000;
  private static final int NAMELESS_SHARE = 4;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(HOUR).build();
  private final ApiSettings settings;
  private final Refusals refusals;

  RateLimit(ApiSettings settings, Refusals refusals) {
    this.settings = settings;
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Doors.isOfApi(request) && !beginsVisitorsDraft(request);
  }

  private static boolean beginsVisitorsDraft(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getServletPath().equals("/dossiers")
        && request.getUserPrincipal() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe = bucket(request).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    if (Doors.isOfApi(request)) {
      refusals.answer(request, response, new Problem(ProblemKind.TOO_MANY));
    } else {
      response.sendError(ProblemKind.TOO_MANY.status().value());
    }
  }

  private Bucket bucket(HttpServletRequest request) {
    String address = Networks.counted(request.getRemoteAddr());
    if (!Doors.isOfApi(request)) {
      return bucket("drafts:" + address, settings.draftsPerHour(), HOUR);
    }
    Principal caller = request.getUserPrincipal();
    return caller == null
        ? bucket("address:" + address, settings.perMinute() / NAMELESS_SHARE, MINUTE)
        : bucket("name:" + caller.getName(), settings.perMinute(), MINUTE);
  }

  private Bucket bucket(String caller, int most, Duration period) {
    return buckets.get(
        caller,
        _ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build());
  }
}
