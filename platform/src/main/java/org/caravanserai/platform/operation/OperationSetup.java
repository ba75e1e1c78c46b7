package org.caravanserai.platform.operation;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has the commands counted. */
@Configuration(proxyBeanMethods = false)
class OperationSetup implements WebMvcConfigurer {
  private final MeterRegistry meters;

  OperationSetup(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new CommandMeter(meters));
  }
}
