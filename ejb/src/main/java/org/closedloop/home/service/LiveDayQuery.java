package org.closedloop.home.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.Jdbc;
import org.closedloop.organisation.Role;

/** The day as it stands this moment, and what went well lately. Tests and spam are left out. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class LiveDayQuery {

  private static final String LEAD = " join lead l on l.id = %s and not l.excluded";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  public LiveDayQuery() {} // for the container

  LiveDayQuery(DataSource database, ReportingZone zone, Clock clock) {
    this.database = database;
    this.zone = zone;
    this.clock = clock;
  }

  public LiveDay today() {
    Instant now = clock.instant();
    OffsetDateTime midnight = zone.startOf(zone.dayOf(now)).atOffset(ZoneOffset.UTC);
    OffsetDateTime until = now.atOffset(ZoneOffset.UTC);
    return new LiveDay(
        now,
        count(LiveEvent.CREATED, midnight, until),
        count(LiveEvent.OFFERED, midnight, until),
        count(LiveEvent.ACCEPTED, midnight, until),
        count(LiveEvent.RETURNED, midnight, until),
        count(LiveEvent.WON, midnight, until),
        count(
            "select coalesce(sum(o.reporting_amount), 0) from "
                + LiveEvent.WON.from()
                + LiveEvent.WON.where(),
            midnight,
            until),
        count(LiveEvent.LOST, midnight, until));
  }

  /** To which leads something happened since midnight, the last one first. */
  public List<LiveLead> leads(LiveEvent event) {
    Instant now = clock.instant();
    return read(
        "select y.code, l.source_key, coalesce(l.company, l.person, l.source_key), "
            + event.at()
            + " from "
            + event.from()
            + " join source_system y on y.id = l.source"
            + event.where()
            + " order by 4 desc, 2",
        row ->
            new LiveLead(
                row.getString(1) + ':' + row.getString(2), row.getString(3), Jdbc.instant(row, 4)),
        zone.startOf(zone.dayOf(now)).atOffset(ZoneOffset.UTC),
        now.atOffset(ZoneOffset.UTC));
  }

  /** Wins of the last days, the newest first; every event once. */
  public List<TeamWin> wins(int days, int most) {
    Instant now = clock.instant();
    OffsetDateTime from = zone.startOf(zone.dayOf(now).minusDays(days)).atOffset(ZoneOffset.UTC);
    OffsetDateTime until = now.atOffset(ZoneOffset.UTC);
    List<TeamWin> wins = new ArrayList<>();
    wins.addAll(
        read(
            "select o.id, y.code, l.source_key, coalesce(l.company, l.person, o.name),"
                + " o.reporting_amount, o.closed_at, o.cycle from opportunity o"
                + LEAD.formatted("o.lead")
                + " join source_system y on y.id = l.source"
                + " where o.outcome = 'WON' and o.closed_at >= ? and o.closed_at <= ?"
                + " order by o.closed_at desc, o.id desc fetch first "
                + most
                + " rows only",
            row -> win(row, TeamWin.Kind.DEAL, "deal:" + row.getLong(1) + ":" + row.getInt(7)),
            from,
            until));
    wins.addAll(
        read(
            "select min(o.id), '', s.campaign, c.name, sum(o.reporting_amount), min(o.closed_at)"
                + " from opportunity o"
                + LEAD.formatted("o.lead")
                + " join slice s on s.id = l.slice join campaign c on c.code = s.campaign"
                + " where o.outcome = 'WON' group by s.campaign, c.name"
                + " having min(o.closed_at) >= ? and min(o.closed_at) <= ?"
                + " order by 6 desc fetch first "
                + most
                + " rows only",
            row ->
                new TeamWin(
                    "campaign:" + row.getString(3),
                    TeamWin.Kind.FIRST_OF_CAMPAIGN,
                    null,
                    row.getString(4),
                    null,
                    Jdbc.instant(row, 6)),
            from,
            until));
    wins.addAll(
        read(
            "select h.id, y.code, l.source_key, coalesce(l.company, l.person), null, h.answered_at"
                + " from hand_off h"
                + LEAD.formatted("h.lead")
                + " join source_system y on y.id = l.source"
                + " where h.state = 'ACCEPTED' and h.round > 1"
                + " and h.answered_at >= ? and h.answered_at <= ?"
                + " order by h.answered_at desc, h.id desc fetch first "
                + most
                + " rows only",
            row -> win(row, TeamWin.Kind.RETURN_ACCEPTED, "hand-off:" + row.getLong(1)),
            from,
            until));
    wins.addAll(
        read(
            "select l.id, y.code, l.source_key, coalesce(l.company, l.person), null, l.stage_at"
                + " from lead l join source_system y on y.id = l.source"
                + " where l.stage = 'SALES_QUALIFIED' and l.stage_at >= ? and l.stage_at <= ?"
                + " and not l.excluded order by l.stage_at desc, l.id desc fetch first "
                + most
                + " rows only",
            row -> win(row, TeamWin.Kind.QUALIFIED, "qualified:" + row.getLong(1)),
            from,
            until));
    wins.sort(Comparator.comparing(TeamWin::at).reversed());
    return wins;
  }

  private static TeamWin win(ResultSet row, TeamWin.Kind kind, String once) throws SQLException {
    return new TeamWin(
        once,
        kind,
        row.getString(2) + ':' + row.getString(3),
        row.getString(4),
        row.getObject(5) == null ? null : Long.valueOf(row.getLong(5)),
        Jdbc.instant(row, 6));
  }

  private long count(LiveEvent event, Object... span) {
    return count("select count(*) from " + event.from() + event.where(), span);
  }

  private long count(String query, Object... values) {
    return read(query, row -> row.getLong(1), values).get(0);
  }

  private <T> List<T> read(String query, Jdbc.Row<T> row, Object... values) {
    return Jdbc.read(database, query, row, values);
  }
}
