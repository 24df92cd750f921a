package org.closedloop.sla.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Role;
import org.closedloop.sla.Agreement;
import org.closedloop.sla.AgreementVersion;
import org.closedloop.sla.Agreements;
import org.closedloop.sla.Promise;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.kind.MonthlyVolume;
import org.closedloop.sla.kind.VolumeLine;

/** How both sides stand against the agreement in a month. */
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
public class CockpitQuery {

  /** The promise whose weeks are drawn for Sales. */
  private static final String WEEKLY = "first-contact";

  private static final int WEEKS = 13;
  private static final int SCALE = 4;

  /** What judged by the end of a period means: kept when it was done, broken at the deadline. */
  private static final String JUDGED_IN =
      "(c.state = 'MET' and c.ended_at >= ? and c.ended_at < ?"
          + " or c.state = 'BREACHED' and c.due_at >= ? and c.due_at < ?)";

  private static final String COUNTING =
      " from sla_clock c join lead l on l.id = c.lead and not l.excluded where ";

  private static final String PUBLISHED =
      " and p.run <= (select coalesce(max(r.id), 0) from run r where r.state = 'PUBLISHED')";

  /** What counts the leads that enter an agreed transition; they are followed by its own name. */
  private static final Map<String, String> ENTRIES =
      Map.of(
          "lead-to-mql", "new-leads",
          "mql-to-sal", "qualified-leads",
          "mql-to-sql", "qualified-leads",
          "sql-to-opportunity", "sales-qualified-leads",
          "opportunity-to-customer", "opportunities");

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Agreements agreements;
  @Inject private BusinessCalendars calendars;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  private record Tally(long kept, long broken) {

    long judged() {
      return kept + broken;
    }

    BigDecimal rate() {
      return judged() == 0
          ? null
          : BigDecimal.valueOf(kept)
              .divide(BigDecimal.valueOf(judged()), SCALE, RoundingMode.HALF_UP);
    }
  }

  /** A month up to today, or a whole one that has passed. */
  public Cockpit month(YearMonth month) {
    return span(CockpitSpan.MONTH, month.atDay(1));
  }

  /**
   * A span up to today, or a whole one that has passed.
   *
   * @param any some day of the span
   */
  public Cockpit span(CockpitSpan span, LocalDate any) {
    Instant now = clock.instant();
    LocalDate today = zone.dayOf(now);
    LocalDate first = span.first(any);
    LocalDate last = span.next(first).minusDays(1);
    LocalDate until = last.isBefore(today) ? last : today;
    Instant end = zone.startOf(until.plusDays(1));
    Instant moment = end.isAfter(now) ? now : end.minusSeconds(1);
    List<AgreementVersion> versions = agreements.versions(Agreement.MARKETING_AND_SALES);
    Optional<AgreementVersion> version =
        versions.stream().filter(each -> each.isInForce(moment)).findFirst();
    BusinessCalendar calendar = calendars.validAt(BusinessCalendars.STANDARD, moment);
    int passed = calendar.workingDays(first, until.plusDays(1));
    int all = calendar.workingDays(first, last.plusDays(1));
    Map<String, Tally> tallies = tallies(zone.startOf(first), end);
    List<Standing> standings = new ArrayList<>();
    List<VolumeLine.Day> volume = List.of();
    for (PromiseTerms promise : version.map(found -> found.terms().promises()).orElse(List.of())) {
      if (MonthlyVolume.CODE.equals(promise.kind())) {
        Map<LocalDate, Long> delivered = promised("delivered-volume", promise.code(), first, until);
        LocalDate known = known().orElse(first.minusDays(1));
        volume =
            line(promise.code(), versions, delivered)
                .between(first, last, known.isBefore(until) ? known : until);
        standings.add(volume(promise, delivered, first, until));
      } else if ("quota".equals(promise.kind())) {
        standings.add(quota(promise, versions, first, until));
      } else {
        Tally tally = tallies.getOrDefault(promise.code(), new Tally(0, 0));
        standings.add(new Standing(promise, tally.rate(), promise.target(), tally.judged(), false));
      }
    }
    return new Cockpit(
        span,
        first,
        last,
        until,
        passed,
        all,
        version.map(AgreementVersion::number).orElse(null),
        version.flatMap(AgreementVersion::inForceFrom).orElse(null),
        version.flatMap(AgreementVersion::inForceTo).orElse(null),
        standings,
        volume,
        weeks(WEEKLY, until));
  }

  private Map<String, Tally> tallies(Instant from, Instant until) {
    Map<String, Tally> tallies = new HashMap<>();
    List<?> rows =
        em.createNativeQuery(
                "select c.obligation, sum(case when c.state = 'MET' then 1 else 0 end), count(*)"
                    + COUNTING
                    + JUDGED_IN
                    + " group by c.obligation")
            .setParameter(1, at(from))
            .setParameter(2, at(until))
            .setParameter(3, at(from))
            .setParameter(4, at(until))
            .getResultList();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      long kept = whole(row[1]);
      tallies.put((String) row[0], new Tally(kept, whole(row[2]) - kept));
    }
    return tallies;
  }

  private List<Cockpit.WeekRate> weeks(String obligation, LocalDate until) {
    LocalDate monday =
        until.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    Map<LocalDate, Tally> weeks = new TreeMap<>();
    for (int week = 0; week < WEEKS; week++) {
      weeks.put(monday.plusWeeks(week), new Tally(0, 0));
    }
    Instant from = zone.startOf(monday);
    Instant end = zone.startOf(until.plusDays(1));
    List<?> rows =
        em.createNativeQuery(
                "select c.state, case when c.state = 'MET' then c.ended_at else c.due_at end"
                    + COUNTING
                    + JUDGED_IN
                    + " and c.obligation = ?")
            .setParameter(1, at(from))
            .setParameter(2, at(end))
            .setParameter(3, at(from))
            .setParameter(4, at(end))
            .setParameter(5, obligation)
            .getResultList();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      LocalDate week =
          zone.dayOf(instant(row[1])).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      Tally more = "MET".equals(row[0]) ? new Tally(1, 0) : new Tally(0, 1);
      weeks.computeIfPresent(
          week, (start, sum) -> new Tally(sum.kept() + more.kept(), sum.broken() + more.broken()));
    }
    return weeks.entrySet().stream()
        .map(
            week ->
                new Cockpit.WeekRate(
                    week.getKey(), week.getValue().rate(), week.getValue().judged()))
        .toList();
  }

  /** The line of one promise; each day by the version in force when the day ends. */
  private VolumeLine line(
      String code, List<AgreementVersion> versions, Map<LocalDate, Long> delivered) {
    return new VolumeLine(
        day -> promise(code, versions, zone.startOf(day.plusDays(1)).minusNanos(1_000)),
        (calendar, month) -> calendars.validAt(calendar, zone.startOf(month)),
        day -> leads(delivered.getOrDefault(day, 0L)));
  }

  private static Optional<Promise> promise(
      String code, List<AgreementVersion> versions, Instant at) {
    return versions.stream()
        .filter(version -> version.isInForce(at))
        .findFirst()
        .flatMap(
            version ->
                version.terms().promises().stream()
                    .filter(promise -> promise.code().equals(code))
                    .findFirst()
                    .map(promise -> new Promise(version.id(), promise)));
  }

  /**
   * What was brought of what was owed, as the figure sla-volume-attainment says it: days are owed
   * once they are over.
   */
  private Standing volume(
      PromiseTerms promise, Map<LocalDate, Long> delivered, LocalDate first, LocalDate until) {
    Map<LocalDate, Long> agreed = promised("agreed-volume", promise.code(), first, until);
    if (agreed.isEmpty() && delivered.isEmpty()) {
      return new Standing(promise, null, null, 0, true);
    }
    return new Standing(
        promise,
        leads(sum(delivered)),
        leads(sum(agreed)),
        sum(byDay("qualified-leads", "booked_on", first, until)),
        true);
  }

  private static long sum(Map<LocalDate, Long> days) {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }

  private static BigDecimal leads(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, MonthlyVolume.SCALE);
  }

  /** The last day the newest run knows something of; empty before the first run. */
  private Optional<LocalDate> known() {
    Object at =
        em.createNativeQuery("select max(r.known_at) from run r where r.state = 'PUBLISHED'")
            .getSingleResult();
    return Optional.ofNullable(at).map(CockpitQuery::instant).map(zone::dayOf);
  }

  /**
   * The leads that entered the transition in these days and got through it until now, against the
   * share that was agreed when each day ended. As long as they may still get there, too few of them
   * are no broken promise.
   */
  private Standing quota(
      PromiseTerms promise, List<AgreementVersion> versions, LocalDate first, LocalDate until) {
    String transition = promise.details().getOrDefault("transition", "mql-to-sql");
    String entry = ENTRIES.get(transition);
    if (entry == null) {
      return new Standing(promise, null, promise.target(), 0, false);
    }
    Map<LocalDate, Long> entered = byDay(entry, "booked_on", first, until);
    Map<LocalDate, Long> reached = byDay(transition, "cohort_day", first, until);
    long from = 0;
    long to = 0;
    BigDecimal agreed = BigDecimal.ZERO;
    for (Map.Entry<LocalDate, Long> day : entered.entrySet()) {
      BigDecimal share =
          promise(
                  promise.code(),
                  versions,
                  zone.startOf(day.getKey().plusDays(1)).minusNanos(1_000))
              .map(found -> found.terms().target())
              .orElse(null);
      if (share != null) {
        from += day.getValue();
        to += reached.getOrDefault(day.getKey(), 0L);
        agreed = agreed.add(share.multiply(BigDecimal.valueOf(day.getValue())));
      }
    }
    return from == 0
        ? new Standing(promise, null, promise.target(), 0, false)
        : new Standing(
            promise,
            share(BigDecimal.valueOf(to), from),
            share(agreed, from),
            from,
            false,
            isYoung(transition, until));
  }

  private static BigDecimal share(BigDecimal part, long whole) {
    return part.divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
  }

  /** Whether nine of ten of those who get through a transition take longer than there was time. */
  private boolean isYoung(String transition, LocalDate until) {
    Object days =
        em.createNativeQuery(
                "select max(m.p90_days) from run_maturity m join measure c on c.id = m.measure"
                    + " where c.code = ? and m.run = (select max(r.id) from run r"
                    + " where r.state = 'PUBLISHED')")
            .setParameter(1, transition)
            .getSingleResult();
    LocalDate today = zone.dayOf(clock.instant());
    return days == null || ChronoUnit.DAYS.between(until, today) < ((Number) days).longValue();
  }

  /**
   * What was posted of a measure, by one of its two days.
   *
   * @param column of that day, one of two known names
   */
  private Map<LocalDate, Long> byDay(
      String measure, String column, LocalDate first, LocalDate until) {
    return days(
        em.createNativeQuery(
                "select p."
                    + column
                    + ", sum(p.amount) from posting p where p.measure ="
                    + " (select m.id from measure m where m.code = ?)"
                    + " and p."
                    + column
                    + " between ? and ?"
                    + PUBLISHED
                    + " group by p."
                    + column)
            .setParameter(1, measure)
            .setParameter(2, first)
            .setParameter(3, until)
            .getResultList());
  }

  /** What was posted of a measure under one promise, in whichever version of the agreement. */
  private Map<LocalDate, Long> promised(
      String measure, String obligation, LocalDate first, LocalDate until) {
    return days(
        em.createNativeQuery(
                "select p.booked_on, sum(p.amount) from posting p join slice s on s.id = p.slice"
                    + " where p.measure = (select m.id from measure m where m.code = ?)"
                    + " and p.booked_on between ? and ? and s.obligation = ?"
                    + PUBLISHED
                    + " group by p.booked_on")
            .setParameter(1, measure)
            .setParameter(2, first)
            .setParameter(3, until)
            .setParameter(4, obligation)
            .getResultList());
  }

  private static Map<LocalDate, Long> days(List<?> rows) {
    Map<LocalDate, Long> byDay = new TreeMap<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      byDay.put(day(row[0]), whole(row[1]));
    }
    return byDay;
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Object column) {
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) column).toInstant();
  }

  private static LocalDate day(Object column) {
    return column instanceof LocalDate day ? day : ((Date) column).toLocalDate();
  }

  private static long whole(Object number) {
    return number == null ? 0 : ((Number) number).longValue();
  }
}
