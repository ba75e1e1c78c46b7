package org.caravanserai.platform.house;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Which door of the house a request came to: that of programs, that of its operator, or the pages.
 * Told by the decoded path, for an address may be written in more ways than one, and handlers are
 * found by the decoded one as well.
 */
public final class Doors {
  private static final String API = "/api/";
  private static final String OPERATION = "/actuator/";

  private Doors() {}

  /** Whether the request is one of the API. */
  public static boolean isOfApi(HttpServletRequest request) {
    return isOfApi(request.getServletPath());
  }

  /** Whether a decoded path is one of the API. */
  public static boolean isOfApi(String path) {
    return path.startsWith(API);
  }

  /** Whether the request asks how the house runs. */
  public static boolean isOfOperation(HttpServletRequest request) {
    return request.getServletPath().startsWith(OPERATION);
  }
}
