package org.caravanserai.platform.web.identity;

import org.caravanserai.platform.house.HouseAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database, so that any instance of the house knows them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionSetup.IDLE_SECONDS)
class SessionSetup {
  /** A working day, with its breaks. */
  static final int IDLE_SECONDS = 8 * 60 * 60;

  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgreSql() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /**
   * Joins the transaction in hand: a second connection for each request would starve the pool. By
   * this name Spring Session asks for it; nobody else is handed it.
   */
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations(
      PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  CookieSerializer sessionCookie(HouseAddress house) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(house.isSecure() ? "__Host-serai" : "serai");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(house.isSecure());
    cookie.setSameSite("Lax");
    return cookie;
  }
}
