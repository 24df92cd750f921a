package org.closedloop.installation.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.search.SearchIndexes;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the tables this version works with, before anything else starts.
 *
 * <p>Every other start-up bean says {@code @DependsOn("SchemaMigration")}. The server's own tables
 * (batch jobs) may exist before the first migration, hence the baseline.
 */
@Startup
@Singleton
@DependsOn("SettingsCheck")
@TransactionManagement(TransactionManagementType.BEAN) // each migration is its own transaction
public class SchemaMigration {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @PostConstruct
  void migrate() {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .outOfOrder(true) // numbers are given out to features, not by date
        .load()
        .migrate();
    try (Connection connection = database.getConnection()) {
      SearchIndexes.create(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
