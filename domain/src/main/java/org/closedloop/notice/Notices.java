package org.closedloop.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.database.Transaction;
import org.closedloop.organisation.Absences;
import org.closedloop.organisation.Away;

/**
 * Tells people things: at the bell and, if they want it and the installation sends mail, by mail.
 *
 * <p>A notice is a row in the caller's transaction; mails go out afterwards. The methods without a
 * connection join the server's transaction; those with one work on that connection, for jobs.
 */
@ApplicationScoped
public class Notices {

  /** How long what somebody has read is kept. */
  public static final Duration KEPT_READ = Duration.ofDays(30);

  /** How long what nobody has read is kept; longer than any clock repeats itself. */
  public static final Duration KEPT_UNREAD = Duration.ofDays(90);

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;
  @Inject private ReportingZone zone;
  @Inject private MailSettings mail;

  protected Notices() {} // for CDI

  /** Notices of a given database. */
  public Notices(DataSource database, Clock clock, ReportingZone zone, MailSettings mail) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
    this.mail = mail;
  }

  /**
   * A notice that goes up a chain.
   *
   * @param notice what is told
   * @param chain who answers for it
   * @param level how far up it goes; everybody below is told too
   */
  public record Escalation(Notice notice, EscalationChain chain, EscalationLevel level) {}

  /** Tells people now; whoever was told this before is not told again. */
  public void tell(Notice notice, Recipient... recipients) {
    tell(notice, Arrays.asList(recipients));
  }

  /** Tells people now; whoever was told this before is not told again. */
  public void tell(Notice notice, Collection<Recipient> recipients) {
    on(
        connection -> {
          Directory directory = Directory.read(connection);
          write(connection, List.of(new Told(notice, directory.resolve(recipients))));
        });
  }

  /** Tells the person in charge, and above as far as the level says. */
  public void escalate(Notice notice, EscalationChain chain, EscalationLevel level) {
    on(connection -> escalate(connection, List.of(new Escalation(notice, chain, level))));
  }

  /** Tells many at once, on the caller's connection. */
  public void escalate(Connection connection, Collection<Escalation> escalations)
      throws SQLException {
    if (escalations.isEmpty()) {
      return;
    }
    Directory directory = Directory.read(connection);
    Map<String, Away> away = Absences.on(connection, zone.dayOf(clock.instant()));
    List<Told> told = new ArrayList<>();
    for (Escalation each : escalations) {
      told.add(
          new Told(
              each.notice(), directory.resolve(each.chain().upTo(each.level(), directory, away))));
    }
    write(connection, told);
  }

  /**
   * Forgets notices that are old: read ones after {@link #KEPT_READ}, others after {@link
   * #KEPT_UNREAD}. In a transaction of its own.
   *
   * @return how many
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public int forgetOld(Instant now) {
    return Transaction.in(
        database,
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "delete from notice where told_at < ? or told_at < ? and read_at is not null")) {
            delete.setObject(1, now.minus(KEPT_UNREAD).atOffset(ZoneOffset.UTC));
            delete.setObject(2, now.minus(KEPT_READ).atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
          }
        });
  }

  private record Told(Notice notice, Collection<String> recipients) {}

  private void write(Connection connection, List<Told> told) throws SQLException {
    Ids ids = Ids.of(connection, "notice_seq");
    Instant now = clock.instant();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into notice (id, recipient, kind, urgency, arguments, link, told_at, mail_at,"
                + " mail_tries, dedup) select cast(? as bigint), cast(? as varchar(70)),"
                + " cast(? as varchar(60)), cast(? as varchar(10)), cast(? as varchar(4000)),"
                + " cast(? as varchar(500)), cast(? as timestamp with time zone),"
                + " cast(? as timestamp with time zone), 0, cast(? as varchar(200))"
                + " where not exists (select 1 from notice n where n.recipient = ? and n.dedup = ?)")) {
      for (Told each : told) {
        for (String recipient : each.recipients()) {
          long id = ids.next();
          fill(insert, id, recipient, each.notice(), now);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private void fill(PreparedStatement insert, long id, String recipient, Notice notice, Instant now)
      throws SQLException {
    String key = Objects.requireNonNullElseGet(notice.key(), () -> "notice:" + id);
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    insert.setLong(1, id);
    insert.setString(2, recipient);
    insert.setString(3, notice.kind());
    insert.setString(4, notice.urgency().name());
    insert.setString(5, NoticeArguments.write(notice.arguments()));
    insert.setString(6, notice.link());
    insert.setObject(7, at);
    insert.setObject(8, mail.isOn() ? at : null);
    insert.setString(9, key);
    insert.setString(10, recipient);
    insert.setString(11, key);
  }

  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private void on(Work work) {
    try (Connection connection = database.getConnection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
