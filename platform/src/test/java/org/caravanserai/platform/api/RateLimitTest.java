package org.caravanserai.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

class RateLimitTest {
  private final RateLimit limit =
      new RateLimit(
          new ApiSettings(8, 2),
          new Refusals((_, response, _, e) -> {
            response.setStatus(((Problem) e).kind().status().value());
            return new ModelAndView();
          }));

  private MockHttpServletResponse ask(String method, String path, String from, boolean signedIn)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    request.setServletPath(URI.create(path).getPath());
    request.setRemoteAddr(from);
    if (signedIn) {
      request.setUserPrincipal(() -> "somebody");
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    limit.doFilter(request, response, new MockFilterChain());
    return response;
  }

  private int begin(String from, boolean signedIn) throws Exception {
    return ask("POST", "/dossiers", from, signedIn).getStatus();
  }

  @Test
  void visitors_begin_only_so_many_drafts_from_one_address() throws Exception {
    assertThat(begin("192.0.2.1", false)).isEqualTo(200);
    assertThat(begin("192.0.2.1", false)).isEqualTo(200);

    MockHttpServletResponse refused = ask("POST", "/%64ossiers", "192.0.2.1", false);
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.getHeader(HttpHeaders.RETRY_AFTER))).isBetween(1, 1_801);

    assertThat(begin("192.0.2.2", false)).isEqualTo(200);
    assertThat(begin("192.0.2.1", true)).isEqualTo(200);
    assertThat(ask("GET", "/dossiers", "192.0.2.1", false).getStatus()).isEqualTo(200);
  }

  @Test
  void an_address_of_the_api_counts_however_it_is_written() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(ask("GET", "/%61pi/v1/sides", "192.0.2.1", false).getStatus()).isEqualTo(200);
    }
    assertThat(ask("GET", "/api/v1/sides", "192.0.2.1", false).getStatus()).isEqualTo(429);
    for (int i = 0; i < 8; i++) {
      assertThat(ask("GET", "/api/v1/sides", "192.0.2.1", true).getStatus()).isEqualTo(200);
    }
    assertThat(ask("GET", "/api/v1/sides", "192.0.2.3", true).getStatus()).isEqualTo(429);
  }
}
