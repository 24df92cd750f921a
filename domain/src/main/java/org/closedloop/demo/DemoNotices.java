package org.closedloop.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;

/**
 * What the people of the demo company have heard before anybody signs in: told when it happened,
 * and read, but for the last day.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DemoNotices {

  private static final Duration UNREAD = Duration.ofHours(20);
  private static final Duration READ_AFTER = Duration.ofHours(2);
  private static final Pattern AT = Pattern.compile("\"at\":\"([^\"]+)\"");

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;

  /** A notice and when it would have been told. */
  private record Told(long id, Instant at) {}

  /** Puts everything that was told while the company was loaded where it belongs in time. */
  public void tidy() {
    Instant now = clock.instant();
    Transaction.run(database, connection -> write(connection, told(connection, now), now));
  }

  private static List<Told> told(Connection connection, Instant now) throws SQLException {
    List<Told> told = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select id, arguments from notice where kind like 'sla-%' and read_at is null");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        Matcher at = AT.matcher(rows.getString(2));
        Instant when = at.find() ? Instant.parse(at.group(1)) : now;
        told.add(new Told(rows.getLong(1), when.isAfter(now) ? now : when));
      }
    }
    return told;
  }

  /** Lists show notices by number: the oldest gets the lowest of the numbers there are. */
  private static void write(Connection connection, List<Told> told, Instant now)
      throws SQLException {
    List<Long> numbers = told.stream().map(Told::id).sorted().toList();
    List<Told> inOrder =
        told.stream().sorted(Comparator.comparing(Told::at).thenComparing(Told::id)).toList();
    try (PreparedStatement aside =
        connection.prepareStatement(
            "update notice set id = -id, told_at = ?, read_at = ? where id = ?")) {
      for (Told each : inOrder) {
        boolean read = each.at().isBefore(now.minus(UNREAD));
        aside.setObject(1, each.at().atOffset(ZoneOffset.UTC));
        aside.setObject(2, read ? each.at().plus(READ_AFTER).atOffset(ZoneOffset.UTC) : null);
        aside.setLong(3, each.id());
        aside.addBatch();
      }
      aside.executeBatch();
    }
    try (PreparedStatement back =
        connection.prepareStatement("update notice set id = ? where id = ?")) {
      for (int i = 0; i < inOrder.size(); i++) {
        back.setLong(1, numbers.get(i));
        back.setLong(2, -inOrder.get(i).id());
        back.addBatch();
      }
      back.executeBatch();
    }
  }
}
