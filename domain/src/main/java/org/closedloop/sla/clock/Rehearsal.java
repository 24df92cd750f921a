package org.closedloop.sla.clock;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.sla.AgreementTerms;
import org.closedloop.sla.Contract;
import org.closedloop.sla.Contracts;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.LeadEvents;
import org.closedloop.sla.kind.ObligationKinds;

/** What a draft would have meant for the past: judges in memory and writes nothing down. */
@ApplicationScoped
public class Rehearsal {

  private static final int PAGE = 1_000;
  private static final long DRAFT = -1;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private BusinessCalendars calendars;
  @Inject private ObligationKinds kinds;
  @Inject private ReportingZone zone;

  protected Rehearsal() {} // for CDI

  /** A rehearsal on a given database. */
  public Rehearsal(
      DataSource database, BusinessCalendars calendars, ObligationKinds kinds, ReportingZone zone) {
    this.database = database;
    this.calendars = calendars;
    this.kinds = kinds;
    this.zone = zone;
  }

  /** How often a promise was kept and broken. */
  public record Tally(long kept, long broken) {

    /** Nothing was judged. */
    public static final Tally NONE = new Tally(0, 0);

    public long judged() {
      return kept + broken;
    }

    Tally plus(ClockState state) {
      return switch (state) {
        case MET -> new Tally(kept + 1, broken);
        case BREACHED -> new Tally(kept, broken + 1);
        default -> this;
      };
    }
  }

  /**
   * How the promises of a draft would have been judged on everything that began in a period, by the
   * code of the promise.
   */
  public Map<String, Tally> play(AgreementTerms terms, Instant from, Instant until, Instant now) {
    Contract draft =
        new Contract(
            DRAFT,
            0,
            from,
            until,
            terms.promises().stream().map(promise -> new Promise(DRAFT, promise)).toList());
    try (Connection connection = database.getConnection()) {
      LeadClocks clocks =
          new LeadClocks(
              new Contracts(List.of(draft)),
              kinds,
              new KnownCalendars(calendars),
              StandIns.read(connection, zone.zone()));
      Map<String, Tally> tallies = new TreeMap<>();
      List<Long> leads = leads(connection, from, until);
      for (int first = 0; first < leads.size(); first += PAGE) {
        List<Long> page = leads.subList(first, Math.min(first + PAGE, leads.size()));
        for (LeadEvents events : ClockHistories.read(connection, page).values()) {
          for (Settlement each : clocks.settle(events, List.of(), now)) {
            SlaClock clock = each.clock();
            tallies.merge(
                clock.obligation(),
                Tally.NONE.plus(clock.state()),
                (one, other) ->
                    new Tally(one.kept() + other.kept(), one.broken() + other.broken()));
          }
        }
      }
      return tallies;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static List<Long> leads(Connection connection, Instant from, Instant until)
      throws SQLException {
    List<Long> leads = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select lead from hand_off_change where at >= ? and at < ?"
                + " union select lead from opportunity_change where at >= ? and at < ?"
                + " order by lead")) {
      for (int i = 1; i <= 4; i++) {
        query.setObject(i, (i % 2 == 1 ? from : until).atOffset(ZoneOffset.UTC));
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          leads.add(row.getLong(1));
        }
      }
    }
    return leads;
  }
}
