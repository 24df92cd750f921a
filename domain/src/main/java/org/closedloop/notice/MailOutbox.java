package org.closedloop.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Transaction;

/**
 * The mails that wait: the notices that were not mailed yet, put together per person.
 *
 * <p>What is handed out is put off first, so that a server that dies while sending delays a mail
 * instead of repeating it at once. Nobody gets a mail about what was read meanwhile, about
 * yesterday's news, or against the own wish.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class MailOutbox {

  private static final Duration WHILE_SENDING = Duration.ofMinutes(10);
  private static final Duration STALE = Duration.ofHours(24);
  private static final List<Duration> AGAIN_AFTER =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));
  private static final int LONGEST_ERROR = 500;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected MailOutbox() {} // for CDI

  /** The outbox of a given database. */
  public MailOutbox(DataSource database) {
    this.database = database;
  }

  /** What is due, one letter per person; at most that many notices at once. */
  public List<Letter> take(Instant now, int most) {
    return Transaction.in(
        database,
        connection -> {
          forget(connection, now);
          List<Letter> letters = due(connection, now, most);
          return letters.stream().filter(each -> putOff(connection, each, now)).toList();
        });
  }

  /** What is not to be mailed any more, for whatever reason. */
  private static void forget(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update notice set mail_at = null where mail_at <= ? and (read_at is not null"
                + " or told_at < ? or exists (select 1 from notice_setting s"
                + " where s.recipient = notice.recipient and not s.mail))")) {
      update.setObject(1, time(now));
      update.setObject(2, time(now.minus(STALE)));
      update.executeUpdate();
    }
  }

  private static List<Letter> due(Connection connection, Instant now, int most)
      throws SQLException {
    Map<String, Letter> letters = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select n.recipient, coalesce(s.address, e.email), coalesce(a.language, 'de'), n.id,"
                + " n.kind, n.arguments, n.link, n.told_at, n.mail_tries from notice n"
                + " left join user_account a on a.name = n.recipient"
                + " left join notice_setting s on s.recipient = n.recipient"
                + " left join employee e on e.code = coalesce(a.employee,"
                + " case when n.recipient like '"
                + Directory.EMPLOYEE
                + "%' then substring(n.recipient from "
                + (Directory.EMPLOYEE.length() + 1)
                + ") else n.recipient end)"
                + " where n.mail_at <= ? order by n.mail_at, n.id fetch first ? rows only")) {
      query.setObject(1, time(now));
      query.setInt(2, most);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String recipient = row.getString(1);
          Letter letter = letters.get(recipient);
          if (letter == null) {
            letter =
                new Letter(
                    recipient,
                    row.getString(2),
                    Locale.forLanguageTag(row.getString(3)),
                    new ArrayList<>());
            letters.put(recipient, letter);
          }
          letter
              .lines()
              .add(
                  new Letter.Line(
                      row.getLong(4),
                      row.getString(5),
                      row.getString(6),
                      row.getString(7),
                      row.getObject(8, OffsetDateTime.class).toInstant(),
                      row.getInt(9)));
        }
      }
    }
    return List.copyOf(letters.values());
  }

  /** Whether the letter can be sent, by this server. */
  private static boolean putOff(Connection connection, Letter letter, Instant now) {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update notice set mail_at = ?, mail_tries = mail_tries + 1, mail_error = ?"
                + " where id = ? and mail_at <= ?")) {
      int taken = 0;
      for (Letter.Line line : letter.lines()) {
        update.setObject(1, letter.address() == null ? null : time(now.plus(WHILE_SENDING)));
        update.setString(2, letter.address() == null ? "no address" : null);
        update.setLong(3, line.id());
        update.setObject(4, time(now));
        taken += update.executeUpdate();
      }
      return letter.address() != null && taken == letter.lines().size();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Notes that a letter is on its way. */
  public void sent(Letter letter, Instant now) {
    update(
        letter,
        "update notice set mail_at = null, mail_error = null, mailed_at = ? where id = ?",
        line -> new Object[] {time(now), line.id()});
  }

  /** Notes that a letter could not be sent; it is tried again later, though not for ever. */
  public void failed(Letter letter, String why, Instant now) {
    String error = why.length() > LONGEST_ERROR ? why.substring(0, LONGEST_ERROR) : why;
    update(
        letter,
        "update notice set mail_at = cast(? as timestamp with time zone), mail_error = ?"
            + " where id = ?",
        line ->
            new Object[] {
              line.tries() < AGAIN_AFTER.size()
                  ? time(now.plus(AGAIN_AFTER.get(line.tries())))
                  : null,
              error,
              line.id()
            });
  }

  @FunctionalInterface
  private interface Values {
    Object[] of(Letter.Line line);
  }

  private void update(Letter letter, String sql, Values values) {
    Transaction.run(
        database,
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Letter.Line line : letter.lines()) {
              Object[] each = values.of(line);
              for (int i = 0; i < each.length; i++) {
                update.setObject(i + 1, each[i]);
              }
              update.addBatch();
            }
            update.executeBatch();
          }
        });
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
