package org.closedloop.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Settings for a server of its own on the database the suite runs on: an H2 file in the server's
 * home, or a new database on the suite's PostgreSQL.
 */
public final class OwnDatabase {

  private OwnDatabase() {}

  /**
   * No demo data, an administrator {@code admin}, and no night by the clock.
   *
   * @param name of the database, which is dropped first if it is there
   */
  public static Map<String, String> settings(String name) {
    Map<String, String> settings = new HashMap<>();
    settings.put("CLOSEDLOOP_ADMIN_PASSWORD", RestClient.PASSWORD);
    settings.put("CLOSEDLOOP_DEMO", "false");
    settings.put("CLOSEDLOOP_NIGHT", "off");
    String suite = System.getenv("CLOSEDLOOP_DB_URL");
    if (suite != null && suite.startsWith("jdbc:postgresql:")) {
      String user = System.getenv("CLOSEDLOOP_DB_USER");
      String password = System.getenv("CLOSEDLOOP_DB_PASSWORD");
      createAnew(suite, user, password, name);
      settings.put("CLOSEDLOOP_DB_URL", suite.substring(0, suite.lastIndexOf('/') + 1) + name);
      settings.put("CLOSEDLOOP_DB_USER", user);
      settings.put("CLOSEDLOOP_DB_PASSWORD", password);
    }
    return settings;
  }

  private static void createAnew(String suite, String user, String password, String name) {
    try (Connection connection = DriverManager.getConnection(suite, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
