package org.closedloop.scoring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Transaction;

/**
 * Keeps all scores as they should be: leads that changed, leads under an older version of the
 * rules, and points that have faded.
 *
 * <p>Works in small transactions and costs what is to be done, however many leads there are.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ScoreUpkeep {

  private static final int PAGE = 1_000;
  private static final int TRIES = 5;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;

  protected ScoreUpkeep() {} // for CDI

  public ScoreUpkeep(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Scores the leads that changed.
   *
   * @param check fails if this work belongs to somebody else by now; asked before every commit
   * @param stopped whether somebody wants it to stop after the next page
   * @return how many scores were written
   */
  public int scoreChanged(Transaction.Action check, BooleanSupplier stopped) {
    return pages(
        check,
        stopped,
        (connection, writer, model) -> {
          List<Long> leads = ScoreDue.take(connection, PAGE);
          return page(writer, leads);
        });
  }

  /** Scores the leads that changed and those under an older version of the rules. */
  public int catchUp(Transaction.Action check, BooleanSupplier stopped) {
    return scoreChanged(check, stopped)
        + pages(
            check,
            stopped,
            (connection, writer, model) -> page(writer, outdated(connection, model)));
  }

  /** What a night does: it catches up, and lets the points fall that have faded. */
  public int keepUp(Transaction.Action check, BooleanSupplier stopped) {
    return catchUp(check, stopped)
        + pages(
            check,
            stopped,
            (connection, writer, model) -> {
              int faded = writer.fade(PAGE);
              return new Done(faded == 0, faded);
            });
  }

  /**
   * What a page came to.
   *
   * @param last whether there was nothing left to do
   */
  private record Done(boolean last, int written) {}

  @FunctionalInterface
  private interface Page {
    Done on(Connection connection, ScoreWriter writer, ScoringModel model) throws SQLException;
  }

  private int pages(Transaction.Action check, BooleanSupplier stopped, Page page) {
    int written = 0;
    Done done;
    do {
      done = once(check, page, 1);
      written += done.written();
    } while (!done.last() && !stopped.getAsBoolean());
    return written;
  }

  private Done once(Transaction.Action check, Page page, int attempt) {
    try {
      return Transaction.in(
          database,
          connection -> {
            Instant now = clock.instant();
            ScoringModel model = ScoringModels.on(connection).validAt(now);
            Done done = page.on(connection, new ScoreWriter(connection, model, now), model);
            check.on(connection);
            return done;
          });
    } catch (DatabaseFailure failure) {
      if (attempt == TRIES || !(failure.isCollision() || waitedTooLong(failure))) {
        throw failure;
      }
      return once(check, page, attempt + 1);
    }
  }

  /** Somebody held a row longer than the database waits. */
  private static boolean waitedTooLong(DatabaseFailure failure) {
    return failure.getCause() instanceof SQLException cause && "HYT00".equals(cause.getSQLState());
  }

  private static Done page(ScoreWriter writer, List<Long> leads) throws SQLException {
    return leads.isEmpty()
        ? new Done(true, 0)
        : new Done(false, writer.fromFacts(LeadSelection.of(leads)));
  }

  private static List<Long> outdated(Connection connection, ScoringModel model)
      throws SQLException {
    List<Long> leads = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select lead from lead_score where model < ? order by model, lead fetch first "
                + PAGE
                + " rows only")) {
      query.setInt(1, model.number());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          leads.add(rows.getLong(1));
        }
      }
    }
    return leads;
  }
}
