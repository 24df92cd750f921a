package org.closedloop.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;

/**
 * Empty, migrated databases for tests: H2 in memory and a real PostgreSQL.
 *
 * <p>PostgreSQL is started once per virtual machine; the system property {@code
 * closedloop.test.postgres} names a running one instead, for example {@code localhost:5432}.
 */
public enum TestDatabase {
  H2 {
    @Override
    public DataSource empty() {
      return written(inMemory(), script());
    }
  },
  POSTGRESQL {
    @Override
    public DataSource empty() {
      String name = unusedName();
      create(name + " template " + template() + " strategy file_copy");
      return new KeptConnections(at(name, new PGConnectionPoolDataSource()));
    }
  };

  private static final Logger MIGRATION = Logger.getLogger("org.flywaydb");

  private static EmbeddedPostgres server;
  private static String template;
  private static List<String> script;

  /** A new database with all tables and no rows but those every installation has. */
  public abstract DataSource empty();

  private static DataSource migrated(DataSource database) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    return database;
  }

  private static DataSource inMemory() {
    return JdbcConnectionPool.create(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "sa");
  }

  /** What H2 itself says of a migrated database: quicker to repeat than the migrations. */
  private static synchronized List<String> script() {
    if (script == null) {
      List<String> commands = new ArrayList<>();
      try (Connection connection = migrated(inMemory()).getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("script nosettings")) {
        while (rows.next()) {
          commands.add(rows.getString(1));
        }
      } catch (SQLException e) {
        throw new DatabaseFailure(e);
      }
      commands.removeIf(command -> command.startsWith("CREATE USER"));
      script = List.copyOf(commands);
    }
    return script;
  }

  private static DataSource written(DataSource empty, List<String> commands) {
    try (Connection connection = empty.getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
      return empty;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A migrated database all others are copied from: quicker than migrating each. */
  private static synchronized String template() {
    if (template == null) {
      String name = unusedName();
      create(name);
      migrated(postgres(name));
      template = name;
    }
    return template;
  }

  private static String unusedName() {
    return "t" + UUID.randomUUID().toString().replace("-", "");
  }

  private static void create(String database) {
    try (Connection connection = postgres("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static DataSource postgres(String name) {
    return at(name, new PGSimpleDataSource());
  }

  private static <T extends BaseDataSource> T at(String name, T database) {
    String address = System.getProperty("closedloop.test.postgres");
    database.setURL(
        "jdbc:postgresql://" + (address == null ? "localhost:" + port() : address) + "/" + name);
    database.setUser("postgres");
    return database;
  }

  private static synchronized int port() {
    try {
      if (server == null) {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
      }
      return server.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
