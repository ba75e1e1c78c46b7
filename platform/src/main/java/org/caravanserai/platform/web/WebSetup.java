package org.caravanserai.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.caravanserai.platform.house.ReaderLanguage;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How pages and their files are served. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final Set<MediaType> UNSPOKEN =
      Set.of(MediaType.APPLICATION_CBOR, MediaType.APPLICATION_YAML);

  private final ShellArgument shells;

  WebSetup(ShellArgument shells) {
    this.shells = shells;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new HtmlWriter());
    converters.configureMessageConvertersList(all -> all.removeIf(WebSetup::isUnspoken));
  }

  /**
   * Libraries bring forms in which nothing is said here, and which the bounds of JSON do not hold.
   */
  private static boolean isUnspoken(HttpMessageConverter<?> converter) {
    return converter.getSupportedMediaTypes().stream().anyMatch(UNSPOKEN::contains);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(shells);
  }

  /** The files of libraries have their version in the path. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/static/htmx/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/")
        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    files
        .addResourceHandler("/static/echarts/**")
        .addResourceLocations("classpath:/META-INF/resources/_static/echarts/")
        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    files
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new RememberLanguage());
  }

  /** A language chosen in the address stays chosen. */
  private static final class RememberLanguage implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      ReaderLanguage.chosen(request)
          .ifPresent(language ->
              response.addHeader(
                  HttpHeaders.SET_COOKIE,
                  ResponseCookie.from(ReaderLanguage.NAME, language)
                      .path("/")
                      .maxAge(A_YEAR)
                      .sameSite("Lax")
                      .httpOnly(true)
                      .secure(request.isSecure())
                      .build()
                      .toString()));
      return true;
    }
  }
}
