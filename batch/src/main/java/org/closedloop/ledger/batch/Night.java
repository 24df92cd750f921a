package org.closedloop.ledger.batch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.Transaction;
import org.closedloop.job.Fence;
import org.closedloop.kpi.Measures;
import org.closedloop.ledger.AgreedAims;
import org.closedloop.ledger.ChannelSources;
import org.closedloop.ledger.DealPhases;
import org.closedloop.ledger.Definitions;
import org.closedloop.ledger.LedgerIndexes;
import org.closedloop.ledger.Marks;
import org.closedloop.ledger.MeasureNumbers;
import org.closedloop.ledger.MonthClose;
import org.closedloop.ledger.MonthSums;
import org.closedloop.ledger.PagePlan;
import org.closedloop.ledger.Publication;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.Runs;
import org.closedloop.ledger.SliceBook;

/**
 * What a night does, step by step. Each step can be repeated: what is done is not done again.
 *
 * <p>Every piece of work is a transaction of its own on its own connection, and asks the fence
 * before it commits.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Night {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Runs runs;
  @Inject private Measures measures;
  @Inject private ReportingZone zone;
  @Inject private CompanyCurrency currency;
  @Inject private SliceCache slices;
  @Inject private BusinessCalendars calendars;
  @Inject private Clock clock;

  private final Map<Integer, MonthSums> sums = new ConcurrentHashMap<>();

  protected Night() {} // for CDI

  /** A night on a given database. */
  public Night(
      DataSource database,
      Measures measures,
      ReportingZone zone,
      CompanyCurrency currency,
      Clock clock) {
    this.database = database;
    this.runs = new Runs();
    this.measures = measures;
    this.zone = zone;
    this.currency = currency;
    this.slices = new SliceCache(database);
    this.calendars = new BusinessCalendars(database, zone);
    this.clock = clock;
  }

  /**
   * Takes over the leads marked as changed and plans the pages.
   *
   * <p>Every lead is measured when nothing was published before, or when the definitions are not
   * those of the run before.
   */
  public void takeChanges(int id, long execution) {
    Transaction.run(
        database,
        connection -> {
          Run run = running(connection, id);
          if (run.knownAt() == null) {
            take(connection, run);
          }
          Fence.check(connection, execution);
        });
  }

  private void take(Connection connection, Run run) throws SQLException {
    Optional<Run> before = runs.newestPublished(connection);
    Instant knownAt = clock.instant();
    new MonthClose(connection, zone.zone()).close(knownAt);
    String definitions = definitions(connection).json();
    MeasureNumbers.of(connection, measures.versions().keySet());
    if (before.isPresent()) {
      Marks.buyingCentres(connection);
      update(
          connection,
          "insert into run_mark (run, mark, lead) select cast(? as int), id, lead from"
              + " changed_lead",
          run.id());
      update(
          connection,
          "delete from changed_lead where exists (select 1 from run_mark m where m.run = ?"
              + " and m.mark = changed_lead.id)",
          run.id());
    } else {
      update(connection, "delete from changed_lead"); // every lead is measured, also after a repeat
    }
    boolean everyLead =
        run.scope() == RunScope.ALL
            || before.isEmpty()
            || !Definitions.alike(definitions, before.get().definitions());
    PagePlan plan =
        everyLead ? PagePlan.everyLead(connection) : PagePlan.marked(connection, run.id());
    runs.plan(connection, run.id(), plan, definitions, knownAt);
  }

  private Definitions definitions(Connection connection) throws SQLException {
    return new Definitions(
        measures.versions(),
        zone.zone().getId(),
        currency.code(),
        webChannels(connection),
        AgreedAims.read(connection),
        ChannelSources.said(connection),
        DealPhases.read(connection),
        ChannelSources.fits(connection));
  }

  private static List<String> webChannels(Connection connection) throws SQLException {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement("select code from channel where web order by code");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        codes.add(rows.getString(1));
      }
    }
    codes.sort(null); // the same in every database
    return codes;
  }

  /** A worker that measures pages of the run, for one thread. */
  public PageWorker worker(int id, long execution) {
    SliceBook book = SliceBook.of(slices);
    return Transaction.in(
        database,
        connection -> {
          Run run = running(connection, id);
          return PageWorker.of(
              database,
              connection,
              new PageWorker.Setting(
                  run, runs.newestPublished(connection), execution, zone.zone(), calendars),
              measures,
              book,
              sums(id));
        });
  }

  /** Pages of the run that are done. */
  public BitSet pagesDone(int id) {
    return Transaction.in(
        database,
        connection -> {
          BitSet done = new BitSet();
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select page from run_page where run = ? and page >= 0")) {
            query.setInt(1, id);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                done.set(rows.getInt(1));
              }
            }
          }
          return done;
        });
  }

  /** Makes the indexes that are missing; the first night writes faster without them. */
  public void index() {
    Transaction.run(database, LedgerIndexes::create);
  }

  /** Publishes the run. */
  public void publish(int id, long execution) {
    Transaction.run(
        database,
        connection -> {
          Run run = runs.find(connection, id).orElseThrow();
          if (run.state() != RunState.PUBLISHED) {
            new Publication(connection, runs, run, sums(id)).publish(clock.instant());
          }
          Fence.check(connection, execution);
        });
    sums.remove(id);
  }

  private MonthSums sums(int run) {
    return sums.computeIfAbsent(run, number -> new MonthSums());
  }

  /** Notes what the run is doing. */
  public void step(int id, String step) {
    Transaction.run(database, connection -> runs.step(connection, id, step));
  }

  /** Notes that a job execution works on the run. */
  public void begin(int id, long execution) {
    Transaction.run(
        database,
        connection -> {
          runs.executedBy(connection, id, execution);
          running(connection, id);
        });
  }

  /** Notes why the run could not go on. */
  public void failed(int id, Throwable why) {
    end(id, RunState.FAILED, why.toString());
  }

  /** Notes that the run ended without publishing, unless it has ended already. */
  public void end(int id, RunState state, String why) {
    sums.remove(id);
    Transaction.run(
        database, connection -> runs.ended(connection, id, state, why, clock.instant()));
  }

  private Run running(Connection connection, int id) throws SQLException {
    return runs.find(connection, id)
        .filter(run -> run.state() == RunState.RUNNING)
        .orElseThrow(() -> new IllegalStateException("Run " + id + " is not running"));
  }

  private static void update(Connection connection, String sql, Object... values)
      throws SQLException {
    if (values.length == 0) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(sql);
      }
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
