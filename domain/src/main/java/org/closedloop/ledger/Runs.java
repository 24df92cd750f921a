package org.closedloop.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.closedloop.database.DatabaseFailure;

/** All runs. At most one is running; only published ones are read. */
@ApplicationScoped
public class Runs {

  private static final int FAILURE_LENGTH = 2_000;

  private static final String SELECT =
      "select r.id, r.scope, r.state, r.requested_by, r.business_day, r.zone, r.started_at,"
          + " r.known_at, r.published_at, r.ended_at, r.step, r.pages, r.by_range, r.last_lead,"
          + " coalesce(p.leads, r.leads) as leads, coalesce(p.postings, r.postings) as postings,"
          + " r.hash, r.definitions, r.manifest, r.failure, r.discarded, r.execution_id,"
          + " coalesce(p.pages_done, 0) as pages_done from run r"
          + " left join (select run, sum(case when page >= 0 then 1 else 0 end) as pages_done,"
          + " sum(leads) as leads, sum(postings) as postings from run_page group by run) p"
          + " on p.run = r.id";

  /**
   * Notes that a run begins.
   *
   * @return its number, one higher than that of any run before
   * @throws RunInProgress if one is running
   */
  public int open(
      Connection connection, RunScope scope, String by, LocalDate day, String zone, Instant now)
      throws SQLException {
    Optional<Run> newest = newest(connection);
    if (newest.filter(run -> run.state() == RunState.RUNNING).isPresent()) {
      throw new RunInProgress(newest.get().id());
    }
    int id = newest.map(Run::id).orElse(0) + 1;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run (id, scope, state, requested_by, business_day, zone, started_at)"
                + " values (?, ?, 'RUNNING', ?, ?, ?, ?)")) {
      insert.setInt(1, id);
      insert.setString(2, scope.name());
      insert.setString(3, by);
      insert.setObject(4, day);
      insert.setString(5, zone);
      insert.setObject(6, time(now));
      insert.executeUpdate();
    } catch (SQLException e) {
      if (DatabaseFailure.isDuplicate(e)) { // somebody started one at the same moment
        throw new RunInProgress(id);
      }
      throw e;
    }
    return id;
  }

  public Optional<Run> find(Connection connection, int id) throws SQLException {
    return list(connection, " where r.id = " + id).stream().findFirst();
  }

  /** The run of the highest number, whatever became of it. */
  public Optional<Run> newest(Connection connection) throws SQLException {
    return list(connection, " order by r.id desc limit 1").stream().findFirst();
  }

  /** The run whose figures everybody reads now. */
  public Optional<Run> newestPublished(Connection connection) throws SQLException {
    return list(connection, " where r.state = 'PUBLISHED' order by r.id desc limit 1").stream()
        .findFirst();
  }

  /** The last published run before another. */
  public Optional<Run> publishedBefore(Connection connection, int id) throws SQLException {
    return list(
            connection,
            " where r.state = 'PUBLISHED' and r.id < " + id + " order by r.id desc limit 1")
        .stream()
        .findFirst();
  }

  /** Runs before a number, the newest first. */
  public List<Run> before(Connection connection, int id, int most) throws SQLException {
    return list(connection, " where r.id < " + id + " order by r.id desc limit " + most);
  }

  public long count(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select count(*) from run");
        ResultSet found = query.executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }

  /** Notes which job execution was started for the run, unless the job noted it already. */
  void begun(Connection connection, int id, long execution) throws SQLException {
    update(
        connection,
        "update run set execution_id = ? where id = ? and (execution_id is null or execution_id <"
            + " ?)",
        execution,
        id,
        execution);
  }

  /** Notes that a job execution works on the run; an ended run is running again. */
  public void executedBy(Connection connection, int id, long execution) throws SQLException {
    update(
        connection,
        "update run set execution_id = ?, state = 'RUNNING', ended_at = null, failure = null"
            + " where id = ? and state <> 'PUBLISHED' and not discarded",
        execution,
        id);
  }

  /** Notes that an ended run is taken up again, so that nobody still reads it as ended. */
  public void takenUp(Connection connection, int id) throws SQLException {
    update(
        connection,
        "update run set state = 'RUNNING', ended_at = null, failure = null"
            + " where id = ? and state in ('FAILED', 'STOPPED') and not discarded",
        id);
  }

  /** Notes what the run is doing. */
  public void step(Connection connection, int id, String step) throws SQLException {
    update(
        connection,
        "update run set step = ? where id = ? and coalesce(step, '') <> ?",
        step,
        id,
        step);
  }

  /** Notes which leads the run covers and what it measures with. */
  public void plan(
      Connection connection, int id, PagePlan plan, String definitions, Instant knownAt)
      throws SQLException {
    update(
        connection,
        "update run set pages = ?, by_range = ?, last_lead = ?, definitions = ?, known_at = ?"
            + " where id = ?",
        plan.pages(),
        plan.byRange(),
        plan.lastLead(),
        definitions,
        time(knownAt),
        id);
  }

  /**
   * Ends runs that no job works on: the server died between noting the run and starting its job, or
   * the job has ended without saying so.
   */
  void endAbandoned(Connection connection, Instant startedBefore, Instant now) throws SQLException {
    update(
        connection,
        "update run set state = 'FAILED', failure = 'No job works on this run', ended_at = ?"
            + " where state = 'RUNNING' and started_at < ? and not exists (select 1 from job_owner"
            + " o where o.execution_id = run.execution_id and coalesce(o.recovered_by, -1) <> 0)",
        time(now),
        time(startedBefore));
  }

  /** Notes that the run ended without publishing. */
  public void ended(Connection connection, int id, RunState state, String why, Instant now)
      throws SQLException {
    String failure =
        why == null || why.length() <= FAILURE_LENGTH ? why : why.substring(0, FAILURE_LENGTH);
    update(
        connection,
        "update run set state = ?, failure = ?, ended_at = ? where id = ? and state = 'RUNNING'",
        state.name(),
        failure,
        time(now),
        id);
  }

  /**
   * Gives a run up that failed or was stopped: its postings vanish, the leads it had taken over are
   * marked as changed again.
   *
   * @throws RunNotResumable if it is running, published or given up already
   */
  public void discard(Connection connection, Run run) throws SQLException {
    if (!run.resumable()) {
      throw new RunNotResumable(run.id());
    }
    update(connection, "delete from posting where run = ?", run.id());
    update(
        connection,
        "insert into changed_lead (id, lead) select mark, lead from run_mark where run = ?",
        run.id());
    update(connection, "delete from run_mark where run = ?", run.id());
    update(connection, "delete from run_page where run = ?", run.id());
    update(connection, "update run set discarded = true where id = ?", run.id());
  }

  /** Makes the figures of the run what everybody reads. */
  void publish(Connection connection, int id, String hash, String manifest, Instant now)
      throws SQLException {
    int published =
        update(
            connection,
            "update run set state = 'PUBLISHED', hash = ?, manifest = ?, published_at = ?,"
                + " ended_at = ?, step = 'publish-run',"
                + " leads = (select coalesce(sum(leads), 0) from run_page where run = ?),"
                + " postings = (select coalesce(sum(postings), 0) from run_page where run = ?)"
                + " where id = ? and state = 'RUNNING'",
            hash,
            manifest,
            time(now),
            time(now),
            id,
            id,
            id);
    if (published != 1) {
      throw new IllegalStateException("Run " + id + " is not running any more");
    }
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static List<Run> list(Connection connection, String condition) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SELECT + condition);
        ResultSet rows = query.executeQuery()) {
      List<Run> runs = new ArrayList<>();
      while (rows.next()) {
        runs.add(run(rows));
      }
      return runs;
    }
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getInt("id"),
        RunScope.valueOf(row.getString("scope")),
        RunState.valueOf(row.getString("state")),
        row.getString("requested_by"),
        row.getObject("business_day", LocalDate.class),
        row.getString("zone"),
        instant(row, "started_at"),
        instant(row, "known_at"),
        instant(row, "published_at"),
        instant(row, "ended_at"),
        row.getString("step"),
        row.getObject("pages", Integer.class),
        row.getInt("pages_done"),
        row.getBoolean("by_range"),
        row.getLong("last_lead"),
        row.getLong("leads"),
        row.getLong("postings"),
        row.getString("hash"),
        row.getString("definitions"),
        row.getString("manifest"),
        row.getString("failure"),
        row.getBoolean("discarded"),
        row.getObject("execution_id", Long.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
