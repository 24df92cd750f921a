package org.closedloop.sla.clock;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Transaction;
import org.closedloop.notice.Notices;
import org.closedloop.sla.Contracts;
import org.closedloop.sla.kind.LeadEvents;
import org.closedloop.sla.kind.ObligationKinds;

/**
 * Keeps the clocks of the agreement: reads them out of the history and writes down what has
 * changed.
 *
 * <p>Works in transactions of its own, a page of leads each, and can be asked at any time: by what
 * somebody has just done, by the watch each minute, by the night. They all find the same.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SlaClocks {

  private static final int PAGE = 1_000;
  private static final int TRIES = 5;

  /** Leads with something a promise may be about; without an agreement nothing is promised. */
  private static final String PROMISED =
      " or exists (select 1 from hand_off_change h where h.lead = m.lead)"
          + " or exists (select 1 from opportunity_change o where o.lead = m.lead)";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private BusinessCalendars calendars;
  @Inject private ObligationKinds kinds;
  @Inject private ReportingZone zone;
  @Inject private Notices notices;

  protected SlaClocks() {} // for CDI

  /** The clocks of a given database. */
  public SlaClocks(
      DataSource database,
      BusinessCalendars calendars,
      ObligationKinds kinds,
      ReportingZone zone,
      Notices notices) {
    this.database = database;
    this.calendars = calendars;
    this.kinds = kinds;
    this.zone = zone;
    this.notices = notices;
  }

  /**
   * Writes down what the history of these leads says up to now.
   *
   * @return how many clocks changed
   */
  public int settle(Collection<Long> leads, Instant now) {
    if (leads.isEmpty()) {
      return 0;
    }
    Instant moment = now.truncatedTo(ChronoUnit.MICROS);
    Contracts contracts = Transaction.in(database, Contracts::read);
    Calendars known = new KnownCalendars(calendars);
    List<Long> sorted = new ArrayList<>(new TreeSet<>(leads));
    int changed = 0;
    for (int first = 0; first < sorted.size(); first += PAGE) {
      List<Long> page = sorted.subList(first, Math.min(first + PAGE, sorted.size()));
      changed += page(page, contracts, known, moment);
    }
    return changed;
  }

  /**
   * Looks at the clocks for which time alone has changed something: a warning, a breach, the end of
   * a pause, the next interval.
   *
   * @param most how many leads at once
   * @return how many clocks changed
   */
  public int settleDue(int most, Instant now) {
    List<Long> due =
        Transaction.in(
            database,
            connection ->
                leads(
                    connection,
                    "select lead from sla_clock where next_at < ? order by next_at fetch first "
                        + most
                        + " rows only",
                    now.truncatedTo(ChronoUnit.MICROS)));
    return settle(due, now);
  }

  /**
   * Looks at every lead whose history changed since the last night, and at everything that is due.
   *
   * @return how many clocks changed
   */
  public int settleNight(Instant now) {
    return settleMarked(Long.MIN_VALUE, now) + settleDue(Integer.MAX_VALUE, now);
  }

  /**
   * Looks at every lead whose history changed behind a mark, such as by an import.
   *
   * @param first the first mark that counts
   * @return how many clocks changed
   */
  public int settleMarked(long first, Instant now) {
    List<Long> marked =
        Transaction.in(
            database,
            connection ->
                leads(
                    connection,
                    "select distinct m.lead from changed_lead m where m.id >= "
                        + first
                        + " and (exists (select 1 from sla_clock c where c.lead = m.lead)"
                        + (Contracts.read(connection).versions().isEmpty() ? "" : PROMISED)
                        + ")",
                    null));
    return settle(marked, now);
  }

  private int page(List<Long> leads, Contracts contracts, Calendars known, Instant now) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Transaction.in(
            database, connection -> write(connection, leads, contracts, known, now));
      } catch (ClockMoved moved) {
        if (attempt == TRIES) {
          throw moved;
        }
      } catch (DatabaseFailure failure) {
        if (attempt == TRIES || !failure.isCollision() && !failure.isDuplicate()) {
          throw failure;
        }
      }
    }
  }

  private int write(
      Connection connection, List<Long> leads, Contracts contracts, Calendars known, Instant now)
      throws SQLException {
    ClockLedger ledger = new ClockLedger(connection);
    LeadClocks clocks =
        new LeadClocks(contracts, kinds, known, StandIns.read(connection, zone.zone()));
    Map<Long, List<WrittenClock>> written = ledger.read(leads);
    Map<Long, LeadEvents> events = ClockHistories.read(connection, leads);
    List<Settlement> settlements = new ArrayList<>();
    for (long lead : leads) {
      settlements.addAll(
          clocks.settle(
              events.getOrDefault(lead, new LeadEvents(lead)),
              written.getOrDefault(lead, List.of()),
              now));
    }
    ledger.write(settlements, now);
    notices.escalate(connection, Escalations.of(settlements, events, now));
    return settlements.size();
  }

  private static List<Long> leads(Connection connection, String query, Instant now)
      throws SQLException {
    List<Long> leads = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      if (now != null) {
        select.setObject(1, now.atOffset(ZoneOffset.UTC));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          leads.add(row.getLong(1));
        }
      }
    }
    return leads;
  }
}
