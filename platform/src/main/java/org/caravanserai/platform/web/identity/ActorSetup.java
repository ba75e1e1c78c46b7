package org.caravanserai.platform.web.identity;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Handlers of pages and of the API may ask for who asks. */
@Configuration(proxyBeanMethods = false)
class ActorSetup implements WebMvcConfigurer {
  private final CurrentActor actors;

  ActorSetup(CurrentActor actors) {
    this.actors = actors;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(actors);
  }
}
