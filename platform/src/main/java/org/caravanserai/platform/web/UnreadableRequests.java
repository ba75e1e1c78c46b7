package org.caravanserai.platform.web;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is no HTTP, such as an address with a {@code %} and no number, is refused by Tomcat before
 * any room hears of it. Here that refusal becomes a problem (RFC 9457); in English, for the request
 * could not be read. A transfer coding that nobody knows is a mistake of the request too, and no
 * fault of the server, as Tomcat's 501 would tell those who watch it.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Refusing()));
  }

  private static final class Refusing extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      HttpStatus status = HttpStatus.resolve(response.getStatus());
      if (status == null
          || !status.isError()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      if (status == HttpStatus.NOT_IMPLEMENTED) {
        status = HttpStatus.BAD_REQUEST;
        response.setStatus(status.value());
      }
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding("UTF-8");
      try {
        Writer out = response.getReporter();
        if (out != null) {
          out.write(problem(ProblemKind.of(status), status));
          response.finishResponse();
        }
      } catch (IOException e) {
        LOG.debug("Whoever sent it is gone", e);
      }
    }

    private static String problem(ProblemKind kind, HttpStatus status) {
      Messages messages = Wording.in("en");
      Map<String, Object> problem = new LinkedHashMap<>();
      problem.put("type", kind.type().toString());
      problem.put("title", messages.get("error." + kind.slug() + ".title"));
      problem.put("status", status.value());
      problem.put("detail", messages.get("error." + kind.slug() + ".what"));
      return JSON.writeValueAsString(problem);
    }
  }
}
