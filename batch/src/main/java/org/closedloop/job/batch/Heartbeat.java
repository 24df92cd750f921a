package org.closedloop.job.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;

/** Says every few seconds that this server is alive; whose heart stops loses its jobs. */
@Startup
@Singleton
@DependsOn("ejb.jar#SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN) // a short transaction of its own
public class Heartbeat {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Node node;
  @Inject private Clock clock;

  @PostConstruct
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void beat() {
    Transaction.run(database, this::beat);
  }

  private void beat(Connection connection) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "update cluster_node set boot_id = ?, last_seen = ? where node = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into cluster_node (boot_id, last_seen, node) values (?, ?, ?)")) {
      for (PreparedStatement statement : new PreparedStatement[] {update, insert}) {
        statement.setString(1, node.boot());
        statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
        statement.setString(3, node.name());
        if (statement.executeUpdate() > 0) {
          return;
        }
      }
    }
  }
}
