package org.closedloop.scoring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.refusal.NoSuchRecord;

/** What leads are worth calling, for whoever works with them; in the caller's transaction. */
@ApplicationScoped
public class LeadScores {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * The score of a lead at a moment with its explanation, to be kept with a hand-off: from what had
   * happened by then, by the version that held then.
   */
  public Score freeze(long lead, Instant at) {
    em.flush();
    try (Connection connection = database.getConnection()) {
      Score score = at(connection, Map.of(lead, at)).get(lead);
      if (score == null) {
        throw new NoSuchRecord("lead", lead);
      }
      return score;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Computes stored scores anew, after something about these leads changed. */
  public void rescore(Collection<Long> leads) {
    if (leads.isEmpty()) {
      return;
    }
    em.flush();
    try (Connection connection = database.getConnection()) {
      Instant now = clock.instant();
      ScoreDue.takeOff(connection, leads);
      new ScoreWriter(connection, ScoringModels.on(connection).validAt(now), now)
          .fromFacts(LeadSelection.of(leads));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * The scores of many leads, each at its own moment, as {@link #freeze} would tell them.
   *
   * @return without leads that do not exist
   */
  public static Map<Long, Score> at(Connection connection, Map<Long, Instant> leads)
      throws SQLException {
    Map<Long, Score> scores = new TreeMap<>();
    Map<Integer, ScoringModel> models = new HashMap<>();
    Map<Integer, List<Long>> byModel = new TreeMap<>();
    List<ScoringModel> versions = ScoringModels.on(connection).all();
    for (Map.Entry<Long, Instant> each : leads.entrySet()) {
      ScoringModel model = ScoringModels.validAt(versions, each.getValue());
      models.put(model.number(), model);
      byModel.computeIfAbsent(model.number(), number -> new ArrayList<>()).add(each.getKey());
    }
    for (Map.Entry<Integer, List<Long>> each : byModel.entrySet()) {
      ScoringModel model = models.get(each.getKey());
      for (FactsReader.Read read :
          FactsReader.read(connection, model.rules(), LeadSelection.of(each.getValue()))) {
        long lead = read.facts().lead();
        Instant moment = leads.get(lead).truncatedTo(ChronoUnit.MICROS);
        scores.put(lead, Score.of(read.facts(), model, moment));
      }
    }
    return scores;
  }

  /**
   * What a version, in force or not, makes of leads at a moment; without leads that do not exist.
   */
  public static Map<Long, Score> by(
      Connection connection, ScoringModel model, Collection<Long> leads, Instant at)
      throws SQLException {
    Map<Long, Score> scores = new TreeMap<>();
    if (leads.isEmpty()) {
      return scores;
    }
    Instant moment = at.truncatedTo(ChronoUnit.MICROS);
    for (FactsReader.Read read :
        FactsReader.read(connection, model.rules(), LeadSelection.of(leads))) {
      scores.put(read.facts().lead(), Score.of(read.facts(), model, moment));
    }
    return scores;
  }
}
