package org.caravanserai.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * How to reach a PostgreSQL that the house keeps: a file that only its owner may read, beside the
 * data, made together with it.
 *
 * @param adminPassword of the role {@code postgres}, which may do everything
 * @param password of the role {@code serai}, as which the house works
 * @param port on 127.0.0.1; 0 before the first start
 */
record Credentials(String adminPassword, String password, int port) {
  static final String ADMIN = "postgres";
  static final String USER = "serai";
  static final String DATABASE = "serai";

  private static final String FILE = "serai.properties";

  static Credentials random() {
    return new Credentials(secret(), secret(), 0);
  }

  static Credentials read(Path cluster) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(cluster.resolve(FILE))));
    try {
      return new Credentials(
          properties.getProperty("admin-password", ""),
          properties.getProperty("password", ""),
          Integer.parseInt(properties.getProperty("port", "0")));
    } catch (NumberFormatException e) {
      throw new IOException(cluster.resolve(FILE) + ": the port is not a number", e);
    }
  }

  void write(Path cluster) throws IOException {
    Folders.writePrivately(
        cluster.resolve(FILE),
        "admin-password=%s%npassword=%s%nport=%d%n".formatted(adminPassword, password, port));
  }

  Credentials withPort(int chosen) {
    return new Credentials(adminPassword, password, chosen);
  }

  DatabaseAddress address() {
    return address(USER, password, DATABASE);
  }

  DatabaseAddress adminAddress() {
    return address(ADMIN, adminPassword, "postgres");
  }

  /** Whoever else listens on the port learns no password: nothing but SCRAM is answered. */
  private DatabaseAddress address(String user, String secret, String database) {
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    return new DatabaseAddress(url + "?requireAuth=scram-sha-256", user, secret);
  }

  private static String secret() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "port " + port;
  }
}
