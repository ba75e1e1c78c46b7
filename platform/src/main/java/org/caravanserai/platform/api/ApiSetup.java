package org.caravanserai.platform.api;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How handlers of the API get what their requests say. */
@Configuration(proxyBeanMethods = false)
class ApiSetup implements WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ExpectedVersion.Argument());
    resolvers.add(new Stretch.Argument());
    resolvers.add(new Looks.Argument());
  }
}
