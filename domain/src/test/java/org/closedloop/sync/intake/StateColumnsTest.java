package org.closedloop.sync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.closedloop.database.Jdbc;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where leads and deals stand is only ever what their history says: whatever thousand records come
 * in, in whatever order, it can be forgotten and told from the history again.
 */
class StateColumnsTest {

  private static final int FILES = 50;
  private static final int RECORDS = 20;
  private static final List<String> STAGES =
      List.of(
          "LEAD", "MARKETING_QUALIFIED", "SALES_ACCEPTED", "SALES_QUALIFIED", "RECYCLED", "LOST");
  private static final List<String> KINDS = List.of("AMOUNT", "WON", "LOST", "REOPENED");

  private static final String LEADS =
      "select id, stage, stage_at, furthest, cycle from lead order by id";
  private static final String DEALS =
      "select id, opened_at, outcome, closed_at, amount, reporting_amount, cycle from opportunity"
          + " order by id";

  private final long seed = Long.getLong("closedloop.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Set<String> leads = new TreeSet<>();
  private final Set<String> deals = new TreeSet<>();

  @ParameterizedTest
  @EnumSource
  void whatIsForgottenIsToldFromTheHistoryAgain(TestDatabase kind) {
    System.out.println("Random files on " + kind + ", seed " + seed);
    ImportDesk desk = new ImportDesk(kind, 7);
    Instant now = Instant.parse("2026-06-01T12:00:00Z");
    for (int file = 0; file < FILES; file++) {
      desk.at(now.plus(Duration.ofDays(file)).toString());
      if (leads.isEmpty()) {
        desk.take("closedloop-lead", leadFile());
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> desk.take("closedloop-lead", leadFile());
        case 1 -> desk.take("closedloop-stage-change", stageFile());
        case 2 -> desk.take("closedloop-opportunity", dealFile());
        default -> {
          if (deals.isEmpty()) {
            desk.take("closedloop-opportunity", dealFile());
          } else {
            desk.take("closedloop-opportunity-change", changeFile());
          }
        }
      }
    }
    List<String> leadsBefore = desk.rows(LEADS);
    List<String> dealsBefore = desk.rows(DEALS);

    Transaction.run(desk.database(), StateColumnsTest::forgetAndTellAgain);

    assertThat(leadsBefore).as("leads, seed %d", seed).hasSizeGreaterThan(20);
    assertThat(dealsBefore).as("deals, seed %d", seed).hasSizeGreaterThan(5);
    assertThat(desk.rows(LEADS)).as("leads, seed %d", seed).isEqualTo(leadsBefore);
    assertThat(desk.rows(DEALS)).as("deals, seed %d", seed).isEqualTo(dealsBefore);
    assertThat(desk.rows(MISPLACED)).as("slices, seed %d", seed).isEmpty();
  }

  /** Leads whose slice or exclusion is not that of their last profile that holds. */
  private static final String MISPLACED =
      """
      select l.source_key from lead l
      join lead_profile p on p.lead = l.id
      where not exists (select 1 from lead_profile c where c.corrects = p.id)
        and not exists (select 1 from lead_profile n where n.lead = l.id
          and not exists (select 1 from lead_profile c where c.corrects = n.id)
          and (n.at > p.at or n.at = p.at and n.id > p.id))
        and (l.slice <> p.slice or l.excluded <> p.excluded)
      """;

  private static void forgetAndTellAgain(Connection connection) throws SQLException {
    Jdbc.change(
        connection,
        "update lead set stage = 'INQUIRY', stage_at = created_at, furthest = 'INQUIRY',"
            + " cycle = 99");
    Jdbc.change(
        connection,
        "update opportunity set outcome = 'OPEN', closed_at = null, amount = 1,"
            + " reporting_amount = 1, cycle = 99");
    new LeadStates(connection).restate(ids(connection, "lead"));
    new DealStates(connection).restate(ids(connection, "opportunity"));
  }

  private static List<Long> ids(Connection connection, String table) throws SQLException {
    List<Long> ids = new ArrayList<>();
    Jdbc.each(connection, "select id from " + table, row -> ids.add(row.getLong(1)));
    return ids;
  }

  private String leadFile() {
    StringBuilder file =
        new StringBuilder("key,created_at,stage,stage_at,channel,region,excluded\n");
    for (int i = 0; i < RECORDS; i++) {
      String key = "L-" + random.nextInt(60);
      leads.add(key);
      boolean staged = random.nextBoolean();
      file.append(key + ",2026-01-0" + (1 + random.nextInt(9)) + "T09:00:00Z,")
          .append(staged ? any(STAGES) + "," + instant() : ",")
          .append("," + any(List.of("mail", "search", "")))
          .append("," + any(List.of("north", "south")))
          .append("," + (random.nextInt(8) == 0) + "\n");
    }
    return file.toString();
  }

  private String stageFile() {
    StringBuilder file = new StringBuilder("key,lead,stage,at\n");
    for (int i = 0; i < RECORDS; i++) {
      file.append("S-" + random.nextInt(80) + "," + any(List.copyOf(leads)) + ",")
          .append(any(STAGES) + "," + instant() + "\n");
    }
    return file.toString();
  }

  private String dealFile() {
    StringBuilder file = new StringBuilder("key,lead,opened_at,outcome,closed_at,amount\n");
    for (int i = 0; i < RECORDS; i++) {
      String key = "D-" + random.nextInt(30);
      deals.add(key);
      String lead = "L-" + Math.floorMod(key.hashCode(), 60);
      String outcome = any(List.of("OPEN", "WON", "LOST"));
      file.append(key + "," + (leads.contains(lead) ? lead : any(List.copyOf(leads))) + ",")
          .append(instant() + "," + outcome + ",")
          .append(outcome.equals("OPEN") ? "" : instant())
          .append("," + random.nextInt(900) + "\n");
    }
    return file.toString();
  }

  private String changeFile() {
    StringBuilder file = new StringBuilder("key,opportunity,kind,at,amount\n");
    for (int i = 0; i < RECORDS; i++) {
      file.append("C-" + random.nextInt(60) + "," + any(List.copyOf(deals)) + ",")
          .append(any(KINDS) + "," + instant() + "," + random.nextInt(900) + "\n");
    }
    return file.toString();
  }

  private String instant() {
    return "2026-0%d-%02dT%02d:00:00Z"
        .formatted(1 + random.nextInt(5), 1 + random.nextInt(28), random.nextInt(24));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
