package org.caravanserai.platform.api;

import org.caravanserai.platform.identity.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What the description of the API leaves out. */
@Configuration(proxyBeanMethods = false)
class OpenApiSetup {
  /** Who asks is told by the session or the token, never by a parameter. */
  OpenApiSetup() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
  }
}
