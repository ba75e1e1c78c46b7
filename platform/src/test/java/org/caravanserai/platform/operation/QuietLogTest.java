package org.caravanserai.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The log says how the house runs, never who came, with what, and from where. */
@HouseTest
class QuietLogTest {
  private static final String PASSWORD = "tall-poplars-by-the-canal";

  @Autowired ApplicationContext house;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Logger root;
  private Cast cast;

  @BeforeEach
  void listen() {
    cast = Cast.of(house);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void leave() {
    root.detachAppender(log);
  }

  @Test
  void neither_signing_in_nor_registering_nor_a_mistake_leaves_a_person_in_the_log(Visitor guest) {
    String name = "Gulnora " + UUID.randomUUID();
    String email = UUID.randomUUID() + "@example.org";
    guest.get("/register");
    assertThat(guest.post("/register", Map.of("email", email, "name", name)).statusCode())
        .isBetween(300, 399);
    guest.get("/sign-in");
    guest.post("/sign-in/letter", Map.of("email", email));
    guest.post("/sign-in/password", Map.of("email", email, "password", PASSWORD));

    Cast.Somebody person = cast.person(Role.ADMINISTRATOR);
    String token = cast.token(person.id(), Scope.IDENTITY_READ, Scope.IDENTITY_WRITE);
    Visitor program = cast.stranger().withToken(token);
    program.get("/api/v1/me");
    program.json("POST", "/api/v1/sides", "{\"code\": \"" + email);
    HttpResponse<String> refused = cast.stranger().withToken(token + "x").get("/api/v1/me");
    assertThat(refused.statusCode()).isEqualTo(401);

    assertThat(said())
        .doesNotContain(
            email, name, PASSWORD, token, person.email(), person.name(), "127.0.0.1", "serai_");
  }

  private String said() {
    return List.copyOf(log.list).stream()
        .map(event ->
            event.getFormattedMessage()
                + event.getMDCPropertyMap()
                + event.getKeyValuePairs()
                + (event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .collect(Collectors.joining("\n"));
  }
}
