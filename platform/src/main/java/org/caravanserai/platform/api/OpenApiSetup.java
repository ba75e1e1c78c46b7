package org.caravanserai.platform.api;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.caravanserai.platform.identity.Actor;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of the API: what springdoc finds out, with what all operations share. It is found
 * out for the test that holds the kept one to it; {@link ApiDescription} serves that one.
 */
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
@Configuration(proxyBeanMethods = false)
class OpenApiSetup {
  private static final String CONVENTIONS =
      """
      The house as JSON. Conventions (docs/reference/api.md): a token is sent as Authorization: \
      Bearer. Each POST that does something needs an Idempotency-Key. An edit needs the ETag of what \
      it was made on in If-Match. Long lists come in slices. Whatever goes wrong is a problem detail \
      (RFC 9457), in the language of Accept-Language: en, zh, ru or uz. Fields, parameters and values \
      of lists may be added to version 1; none is taken away. Every answer has the header Serai-Api: 1.\
      """;

  /** What a handler is given besides its parameters never stands in a request as such. */
  OpenApiSetup() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, ExpectedVersion.class, Stretch.class, Looks.class);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Caravanserai")
                .version("1")
                .description(CONVENTIONS)
                .license(new License().name("Apache 2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(SharedComponents.all());
  }

  @Bean
  GlobalOperationCustomizer operations() {
    return new OperationRules();
  }

  @Bean
  ModelConverter describedRecords() {
    return new RecordSchemas();
  }

  @Bean
  GlobalOpenApiCustomizer rest() {
    return SharedComponents::complete;
  }
}
