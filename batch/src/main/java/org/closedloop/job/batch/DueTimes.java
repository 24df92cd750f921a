package org.closedloop.job.batch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Transaction;

/**
 * When regular work is due next: one row per kind of work, so that of many servers one does it, and
 * what was missed while all were down is done once when one is back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DueTimes {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Node node;

  protected DueTimes() {} // for CDI

  public DueTimes(DataSource database, Node node) {
    this.database = database;
    this.node = node;
  }

  /**
   * Plans the next time, unless an earlier one is still open.
   *
   * @param next from now on
   */
  public void plan(String name, Instant next) {
    try {
      Transaction.run(
          database,
          connection -> {
            try (PreparedStatement later =
                    connection.prepareStatement(
                        "update schedule set next_due = case when next_due > ? then ? else"
                            + " next_due end where name = ?");
                PreparedStatement first =
                    connection.prepareStatement(
                        "insert into schedule (name, next_due) values (?, ?)")) {
              later.setObject(1, time(next));
              later.setObject(2, time(next));
              later.setString(3, name);
              if (later.executeUpdate() == 0) {
                first.setString(1, name);
                first.setObject(2, time(next));
                first.executeUpdate();
              }
            }
          });
    } catch (DatabaseFailure failure) {
      if (!failure.isDuplicate()) { // another server planned it at the same moment
        throw failure;
      }
    }
  }

  /**
   * Takes what is due.
   *
   * @param next when it is due the next time
   * @return whether it was due and nobody else took it
   */
  public boolean take(String name, Instant now, Instant next) {
    return Transaction.in(
        database,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update schedule set next_due = ?, last_run = ?, holder = ? where name = ?"
                      + " and next_due <= ?")) {
            update.setObject(1, time(next));
            update.setObject(2, time(now));
            update.setString(3, node.name());
            update.setString(4, name);
            update.setObject(5, time(now));
            return update.executeUpdate() == 1;
          }
        });
  }

  /** When it is due next. */
  public Optional<Instant> next(String name) {
    return Transaction.in(
        database,
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement("select next_due from schedule where name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
              return row.next()
                  ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                  : Optional.empty();
            }
          }
        });
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
