package org.closedloop.ledger.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.LocalDays;
import org.closedloop.database.Database;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Micros;
import org.closedloop.database.Transaction;
import org.closedloop.job.Fence;
import org.closedloop.journey.LeadHistory;
import org.closedloop.journey.LeadJourney;
import org.closedloop.journey.Surroundings;
import org.closedloop.kpi.Measures;
import org.closedloop.kpi.Measuring;
import org.closedloop.ledger.AgreedAims;
import org.closedloop.ledger.AgreedVolume;
import org.closedloop.ledger.Cause;
import org.closedloop.ledger.Cells;
import org.closedloop.ledger.ChannelSources;
import org.closedloop.ledger.DayFigures;
import org.closedloop.ledger.DealPhases;
import org.closedloop.ledger.Definitions;
import org.closedloop.ledger.HistoryReader;
import org.closedloop.ledger.MeasureNumbers;
import org.closedloop.ledger.MonthSums;
import org.closedloop.ledger.News;
import org.closedloop.ledger.PagePlan;
import org.closedloop.ledger.PostingWriter;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.SliceBook;

/**
 * Measures pages of leads and posts what differs. A page is committed whole, together with the note
 * that it is done; a page done before is left alone.
 *
 * <p>A page is seen as at one moment. What others commit meanwhile is left to the next night, for
 * which they mark the lead.
 */
public final class PageWorker {

  private static final int DAY_FIGURES = -1;
  private static final int TRIES = 3;
  private static final Cells NOTHING = new Cells();

  /**
   * What a worker works on.
   *
   * @param before the run published before, if any
   * @param execution of the job
   */
  record Setting(
      Run run, Optional<Run> before, long execution, ZoneId zone, BusinessCalendars calendars) {

    boolean firstRun() {
      return before.isEmpty();
    }

    /** The instant up to which the run before knew everything, in microseconds. */
    long since() {
      return before.map(run -> Micros.of(run.knownAt())).orElse(0L);
    }

    /** Why leads without news are measured anew; empty if they are not. */
    Optional<Cause> redefined() {
      return before.flatMap(last -> Definitions.change(last.definitions(), run.definitions()));
    }
  }

  private final DataSource database;
  private final Setting setting;
  private final PagePlan plan;
  private final SliceBook slices;
  private final Surroundings surroundings;
  private final Map<String, Integer> numbers;
  private final Measuring measuring;
  private final MonthSums sums;
  private final Cells measured = new Cells();

  private PageWorker(
      DataSource database,
      Setting setting,
      PagePlan plan,
      SliceBook slices,
      Surroundings surroundings,
      Map<String, Integer> numbers,
      Measuring measuring,
      MonthSums sums) {
    this.database = database;
    this.setting = setting;
    this.plan = plan;
    this.slices = slices;
    this.surroundings = surroundings;
    this.numbers = numbers;
    this.measuring = measuring;
    this.sums = sums;
  }

  static PageWorker of(
      DataSource database,
      Connection connection,
      Setting setting,
      Measures measures,
      SliceBook slices,
      MonthSums sums)
      throws SQLException {
    Map<String, Integer> numbers = MeasureNumbers.known(connection);
    return new PageWorker(
        database,
        setting,
        PagePlan.of(connection, setting.run()),
        slices,
        new Surroundings(
            LocalDays.in(setting.zone()),
            webSlices(connection),
            slices.owned(),
            slices,
            slices,
            AgreedAims.read(connection),
            ChannelSources.read(connection, slices),
            DealPhases.read(connection)),
        numbers,
        measures.measuring(numbers),
        sums);
  }

  /** How many pages the run has. */
  public int pages() {
    return plan.pages();
  }

  /** Measures one page of leads. */
  public void page(int page) {
    once(page, connection -> measure(connection, page));
  }

  /** Compares cost, visits and what was agreed by the day as a whole. */
  public void dayFigures() {
    once(
        DAY_FIGURES,
        connection -> {
          try (PostingWriter writer = new PostingWriter(connection, setting.run().id())) {
            new DayFigures(
                    connection,
                    numbers,
                    new AgreedVolume(
                        surroundings.aims(), setting.calendars()::versions, setting.zone()),
                    slices,
                    setting.run().knownAt())
                .post(writer, setting.firstRun(), surroundings.days().dayOf(setting.since()));
            return new Done(0, writer);
          }
        });
  }

  private record Done(int leads, PostingWriter writer) {}

  private Done measure(Connection connection, int page) throws SQLException {
    HistoryReader reader = HistoryReader.read(connection, plan, page);
    List<LeadHistory> histories = reader.histories();
    Cells[] balances = setting.firstRun() ? new Cells[histories.size()] : reader.balances();
    try (PostingWriter writer = new PostingWriter(connection, setting.run().id())) {
      BitSet again = new BitSet();
      for (int i = 0; i < balances.length; i++) {
        measure(histories.get(i));
        if (slices.missed()) {
          again.set(i);
        } else {
          post(writer, histories.get(i), balances[i]);
        }
      }
      slices.complete();
      for (int i = again.nextSetBit(0); i >= 0; i = again.nextSetBit(i + 1)) {
        measure(histories.get(i));
        post(writer, histories.get(i), balances[i]);
      }
      return new Done(histories.size(), writer);
    }
  }

  private void measure(LeadHistory history) {
    try {
      measuring.of(LeadJourney.of(history, surroundings), measured);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Lead " + history.lead() + " cannot be measured", e);
    }
  }

  private void post(PostingWriter writer, LeadHistory history, Cells posted) throws SQLException {
    Cells balance = posted == null ? NOTHING : posted;
    balance.merge();
    writer.post(history.lead(), measured, balance, news(history));
  }

  private News news(LeadHistory history) {
    return setting.firstRun()
        ? News.beforeAnyRun()
        : News.of(history, setting.since(), setting.redefined(), surroundings.days());
  }

  private void once(int page, Transaction.Work<Done> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        Optional<MonthSums.Page> posted =
            Transaction.inSnapshot(database, connection -> commitOnce(connection, page, work));
        posted.ifPresent(committed -> sums.add(page, committed));
        return;
      } catch (DatabaseFailure failure) {
        if (attempt == TRIES || !failure.isCollision()) {
          throw failure;
        }
      }
    }
  }

  private Optional<MonthSums.Page> commitOnce(
      Connection connection, int page, Transaction.Work<Done> work) throws SQLException {
    Database.of(connection).commitEventually(connection);
    if (isDone(connection, page)) {
      return Optional.empty();
    }
    Done done = work.on(connection);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run_page (run, page, leads, postings) values (?, ?, ?, ?)")) {
      insert.setInt(1, setting.run().id());
      insert.setInt(2, page);
      insert.setInt(3, done.leads);
      insert.setLong(4, done.writer.postings());
      insert.executeUpdate();
    }
    stillRunning(connection);
    Fence.check(connection, setting.execution());
    return Optional.of(done.writer.sums());
  }

  private boolean isDone(Connection connection, int page) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from run_page where run = ? and page = ?")) {
      query.setInt(1, setting.run().id());
      query.setInt(2, page);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private void stillRunning(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select state from run where id = ? and not discarded"
                + Database.of(connection).forShare())) {
      query.setInt(1, setting.run().id());
      try (ResultSet run = query.executeQuery()) {
        if (!run.next() || !"RUNNING".equals(run.getString(1))) {
          throw new IllegalStateException("Run " + setting.run().id() + " is not running any more");
        }
      }
    }
  }

  private static BitSet webSlices(Connection connection) throws SQLException {
    BitSet web = new BitSet();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select s.id from slice s join channel c on c.code = s.channel where c.web");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        web.set(rows.getInt(1));
      }
    }
    return web;
  }
}
