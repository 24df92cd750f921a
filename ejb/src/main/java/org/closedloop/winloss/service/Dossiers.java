package org.closedloop.winloss.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.Sql;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.winloss.Bands;
import org.closedloop.winloss.ClosedDeal;
import org.closedloop.winloss.Factor;

/**
 * Reads the closed deals of some days for which one run speaks.
 *
 * <p>The ledger says which deals count, where they belong and what they brought: so they are as
 * many as everywhere else. The history up to what the run knew says the rest.
 */
final class Dossiers {

  /** A row of history that the run knew and that no row it knew corrects. */
  private static final String HOLDS =
      " h.recorded_at <= ? and not h.retracted and not exists (select 1 from %s o"
          + " where o.lead = h.lead and o.corrects = h.id and o.recorded_at <= ?)";

  /** What the ledger counts under one lead, day of closing, day of opening and slice. */
  private record Cell(long lead, LocalDate closedOn, LocalDate openedOn, int slice) {}

  private record Ending(long lead, LocalDate day, boolean won) {}

  private record Closed(long opportunity, String reason) {}

  private final Connection connection;
  private final Frozen.Stretch stretch;
  private final OffsetDateTime known;

  private final Map<Cell, Sums> cells = new LinkedHashMap<>();
  private final Map<Long, List<Sums>> ofLead = new HashMap<>();
  private final Map<Ending, Deque<Closed>> endings = new HashMap<>();

  Dossiers(Connection connection, Frozen.Stretch stretch) {
    this.connection = connection;
    this.stretch = stretch;
    this.known = stretch.run().knownAt().atOffset(ZoneOffset.UTC);
  }

  /** Amounts and circumstances of a cell while they are gathered. */
  private static final class Sums {
    final Cell cell;
    final Map<Factor, String> factors = new EnumMap<>(Factor.class);
    final Set<String> offers = new HashSet<>();
    long won;
    long lost;
    long wonCents;
    long lostCents;
    int contacts;
    int activities;
    int meetings;

    Sums(Cell cell) {
      this.cell = cell;
    }
  }

  List<ClosedDeal> read() throws SQLException {
    readCells();
    if (cells.isEmpty()) {
      return List.of();
    }
    readEndings();
    readContacts();
    readActivities();
    readOffers();
    readGrades();
    readFirstContacts();
    List<ClosedDeal> deals = new ArrayList<>();
    cells.values().forEach(sums -> write(sums, deals));
    return deals;
  }

  private void readCells() throws SQLException {
    Map<Integer, String> measures = numbers("won-deals", "lost-deals", "revenue-won", "lost-value");
    if (measures.isEmpty()) {
      return;
    }
    new Sql()
        .add(
            "select p.lead, p.booked_on, p.cohort_day, p.slice, p.measure, p.amount, l.created_at,")
        .add(" s.channel, s.segment, s.region, s.team, s.product from (select lead, booked_on,")
        .add(" cohort_day, slice, measure, cast(sum(amount) as bigint) as amount from posting p")
        .add(" where p.measure in ")
        .in(measures.keySet())
        .add(" and p.booked_on >= ? and p.booked_on < ?", stretch.from(), stretch.to())
        .add(" and p.run + 0 <= ?", stretch.run().id())
        .add(" group by lead, booked_on, cohort_day, slice, measure having sum(amount) <> 0) p")
        .add(" join slice s on s.id = p.slice join lead l on l.id = p.lead")
        .add(" order by p.lead + 0, p.booked_on, p.cohort_day, p.slice")
        .each(
            connection,
            row -> {
              LocalDate opened = row.getObject(3, LocalDate.class);
              Cell cell =
                  new Cell(
                      row.getLong(1), row.getObject(2, LocalDate.class), opened, row.getInt(4));
              Sums sums = cells.get(cell);
              if (sums == null) {
                sums = new Sums(cell);
                cells.put(cell, sums);
                ofLead.computeIfAbsent(cell.lead(), lead -> new ArrayList<>(1)).add(sums);
                LocalDate created = day(row.getObject(7, OffsetDateTime.class));
                sums.factors.put(
                    Factor.AGE, Bands.days(opened.toEpochDay() - created.toEpochDay()));
                sums.factors.put(Factor.CHANNEL, row.getString(8));
                sums.factors.put(Factor.SEGMENT, row.getString(9));
                sums.factors.put(Factor.REGION, row.getString(10));
                sums.factors.put(Factor.TEAM, row.getString(11));
                sums.factors.put(Factor.PRODUCT, row.getString(12));
              }
              long amount = row.getLong(6);
              switch (measures.get(row.getInt(5))) {
                case "won-deals" -> sums.won += amount;
                case "lost-deals" -> sums.lost += amount;
                case "revenue-won" -> sums.wonCents += amount;
                default -> sums.lostCents += amount;
              }
            });
  }

  /** The last closing of each deal, unless it was opened again. */
  private void readEndings() throws SQLException {
    Map<Long, Ending> last = new LinkedHashMap<>();
    Map<Long, String> reasons = new HashMap<>();
    history(
            "h.opportunity, h.lead, h.kind, h.at, coalesce(h.reason, '')",
            "opportunity_change",
            " and h.kind in ('WON', 'LOST', 'REOPENED')")
        .add(" order by h.opportunity, h.at, h.id")
        .each(
            connection,
            row -> {
              long deal = row.getLong(1);
              OpportunityChangeKind kind = OpportunityChangeKind.valueOf(row.getString(3));
              if (kind == OpportunityChangeKind.REOPENED) {
                last.remove(deal);
              } else {
                last.put(
                    deal,
                    new Ending(
                        row.getLong(2),
                        day(row.getObject(4, OffsetDateTime.class)),
                        kind == OpportunityChangeKind.WON));
                reasons.put(deal, row.getString(5));
              }
            });
    last.forEach(
        (deal, ending) ->
            endings
                .computeIfAbsent(ending, any -> new ArrayDeque<>(1))
                .add(new Closed(deal, reasons.get(deal))));
  }

  /** A mail that was merely sent is no contact. */
  private void readContacts() throws SQLException {
    history("h.lead, h.at", "touchpoint", " and h.kind <> 'EMAIL_SENT'")
        .each(
            connection,
            row -> {
              LocalDate day = day(row.getObject(2, OffsetDateTime.class));
              for (Sums sums : of(row.getLong(1))) {
                sums.contacts += day.isAfter(sums.cell.openedOn()) ? 0 : 1;
              }
            });
  }

  /** A note is no work with the customer. */
  private void readActivities() throws SQLException {
    history("h.lead, h.at, h.kind", "activity", " and h.kind <> 'NOTE'")
        .each(
            connection,
            row -> {
              LocalDate day = day(row.getObject(2, OffsetDateTime.class));
              for (Sums sums : of(row.getLong(1))) {
                if (!day.isAfter(sums.cell.closedOn())) {
                  sums.activities++;
                  sums.meetings += row.getString(3).equals("MEETING") ? 1 : 0;
                }
              }
            });
  }

  private void readOffers() throws SQLException {
    history("h.lead, h.at, h.hand_off, h.rating", "hand_off_change", "")
        .add(" order by h.lead, h.at, h.id")
        .each(
            connection,
            row -> {
              LocalDate day = day(row.getObject(2, OffsetDateTime.class));
              String rating = row.getString(4);
              for (Sums sums : of(row.getLong(1))) {
                if (!day.isAfter(sums.cell.closedOn())) {
                  sums.offers.add(row.getString(3));
                  if (rating != null) {
                    sums.factors.put(Factor.RATING, rating);
                  }
                }
              }
            });
  }

  private void readGrades() throws SQLException {
    new Sql()
        .add("select h.lead, h.offered_at, h.grade from (")
        .add(leads())
        .add(") d join hand_off h on h.lead = d.lead where h.grade is not null")
        .add(" and h.offered_at <= ? order by h.lead, h.offered_at, h.id", known)
        .each(
            connection,
            row -> {
              LocalDate day = day(row.getObject(2, OffsetDateTime.class));
              String grade = row.getString(3);
              for (Sums sums : of(row.getLong(1))) {
                if (grade.length() == 2 && !day.isAfter(sums.cell.closedOn())) {
                  sums.factors.put(Factor.FIT, grade.substring(0, 1));
                  sums.factors.put(Factor.ENGAGEMENT, grade.substring(1));
                }
              }
            });
  }

  /** As the ledger has it: the mean where a lead was taken over several times. */
  private void readFirstContacts() throws SQLException {
    Map<Integer, String> measures = numbers("first-contacts", "first-contact-minutes");
    if (measures.isEmpty()) {
      return;
    }
    Map<Long, long[]> found = new HashMap<>();
    new Sql()
        .add("select p.lead, p.measure, cast(sum(p.amount) as bigint) from (")
        .add(leads())
        .add(") d join posting p on p.lead = d.lead where p.measure in ")
        .in(measures.keySet())
        .add(" and p.run + 0 <= ? group by p.lead, p.measure", stretch.run().id())
        .each(
            connection,
            row ->
                found
                        .computeIfAbsent(row.getLong(1), lead -> new long[2])[
                        measures.get(row.getInt(2)).equals("first-contacts") ? 0 : 1] +=
                    row.getLong(3));
    found.forEach(
        (lead, contact) -> {
          if (contact[0] > 0) {
            String band = Bands.firstContact(contact[1] / contact[0]);
            of(lead).forEach(sums -> sums.factors.put(Factor.FIRST_CONTACT, band));
          }
        });
  }

  private void write(Sums sums, List<ClosedDeal> deals) {
    sums.factors.put(Factor.CONTACTS, Bands.contacts(sums.contacts));
    sums.factors.put(Factor.MEETINGS, Bands.meetings(sums.meetings));
    sums.factors.put(Factor.OFFERS, Bands.offers(sums.offers.size()));
    for (Factor factor : Factor.values()) {
      sums.factors.putIfAbsent(factor, "");
    }
    write(sums, true, sums.won, sums.wonCents, deals);
    write(sums, false, sums.lost, sums.lostCents, deals);
  }

  /** Deals of a lead that were opened and closed on the same days share their amount evenly. */
  private void write(Sums sums, boolean won, long count, long cents, List<ClosedDeal> deals) {
    Cell cell = sums.cell;
    Deque<Closed> told =
        endings.getOrDefault(new Ending(cell.lead(), cell.closedOn(), won), new ArrayDeque<>());
    for (long n = 0; n < count; n++) {
      Closed closed = told.isEmpty() ? new Closed(0, "") : told.poll();
      long share = cents / count + (n < cents % count ? 1 : 0);
      deals.add(
          new ClosedDeal(
              cell.lead(),
              closed.opportunity(),
              cell.closedOn(),
              won,
              share,
              closed.reason(),
              sums.activities,
              sums.factors));
    }
  }

  /** None where what the ledger counted was taken back. */
  private List<Sums> of(long lead) {
    return ofLead.getOrDefault(lead, List.of());
  }

  private LocalDate day(OffsetDateTime at) {
    return LocalDate.ofInstant(at.toInstant(), stretch.run().zone());
  }

  /** The leads with deals closed in these days. */
  private Sql leads() throws SQLException {
    return new Sql()
        .add("select distinct p.lead from posting p where p.measure in ")
        .in(numbers("won-deals", "lost-deals").keySet())
        .add(" and p.booked_on >= ? and p.booked_on < ?", stretch.from(), stretch.to())
        .add(" and p.run + 0 <= ?", stretch.run().id());
  }

  private Sql history(String columns, String table, String which) throws SQLException {
    return new Sql()
        .add("select " + columns + " from (")
        .add(leads())
        .add(
            ") d join " + table + " h on h.lead = d.lead where" + HOLDS.formatted(table),
            known,
            known)
        .add(which);
  }

  /** Measures by the number under which they stand in this ledger. */
  private Map<Integer, String> numbers(String... codes) throws SQLException {
    Map<Integer, String> numbers = new HashMap<>();
    new Sql()
        .add("select id, code from measure where code in ")
        .in(List.of(codes))
        .each(connection, row -> numbers.put(row.getInt(1), row.getString(2)));
    return numbers;
  }
}
