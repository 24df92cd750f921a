package org.closedloop.scoring.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.lead.Lead;
import org.closedloop.lead.Leads;
import org.closedloop.organisation.Role;
import org.closedloop.scoring.LeadScores;
import org.closedloop.scoring.Score;
import org.closedloop.scoring.ScoringModel;
import org.closedloop.scoring.ScoringModels;
import org.closedloop.source.SourceKey;

/** What leads are worth calling, why, and what other rules would make of them. */
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
public class ScoringQuery {

  /** Leads nobody has decided about yet, so that a threshold can still concern them. */
  private static final String OPEN = "not excluded and stage in ('INQUIRY', 'LEAD', 'RECYCLED')";

  private static final int SAMPLE = 5_000;
  private static final int PAGE = 1_000;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Leads leads;
  @Inject private Clock clock;

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Every version, the newest first. */
  public List<ScoringModel> versions() {
    return in(connection -> ScoringModels.on(connection).all());
  }

  /** The version in force. */
  public ScoringModel current() {
    Instant now = clock.instant();
    return in(connection -> ScoringModels.on(connection).validAt(now));
  }

  /**
   * The score of a lead as it stands in lists, with its explanation; as of now if it was not scored
   * yet.
   */
  public Score of(SourceKey key) {
    Lead lead = get(key);
    Instant now = clock.instant();
    return in(
        connection -> {
          ScoringModel model = ScoringModels.on(connection).validAt(now);
          Instant at = now;
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select model, computed_at from lead_score where lead = ?")) {
            query.setLong(1, lead.id());
            try (ResultSet row = query.executeQuery()) {
              if (row.next()) {
                model = ScoringModels.on(connection).find(row.getInt(1)).orElse(model);
                at = row.getObject(2, OffsetDateTime.class).toInstant();
              }
            }
          }
          return LeadScores.by(connection, model, List.of(lead.id()), at).get(lead.id());
        });
  }

  /** The score of a lead as of now, judged by a version whether it is in force or not. */
  public Score by(SourceKey key, ScoringModel model) {
    Lead lead = get(key);
    Instant now = clock.instant();
    return in(connection -> LeadScores.by(connection, model, List.of(lead.id()), now))
        .get(lead.id());
  }

  private Lead get(SourceKey key) {
    return leads.get(key);
  }

  /** The stored points of leads, by lead; without those that were not scored yet. */
  public Map<Long, LeadPoints> points(Collection<Long> wanted) {
    return in(
        connection -> {
          Map<Long, LeadPoints> found = new HashMap<>();
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select s.lead, s.points, s.grade, s.hot from unnest(cast(? as bigint array)) w"
                      + " (id) join lead_score s on s.lead = w.id")) {
            query.setArray(1, connection.createArrayOf("bigint", wanted.toArray()));
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                found.put(
                    rows.getLong(1),
                    new LeadPoints(rows.getInt(2), rows.getString(3), rows.getBoolean(4)));
              }
            }
          }
          return found;
        });
  }

  /**
   * How the points of open leads are spread under a version: all of them under the one in force,
   * the newest under another.
   */
  public ScoreEffect effect(ScoringModel model) {
    Instant now = clock.instant();
    return in(
        connection -> {
          int most = model.rules().fitCap() + model.rules().engagementCap();
          List<Long> spread = new ArrayList<>(Collections.nCopies(most + 1, 0L));
          boolean inForce = ScoringModels.on(connection).validAt(now).number() == model.number();
          long judged =
              inForce ? stored(connection, spread) : sample(connection, model, now, spread);
          return new ScoreEffect(spread, judged, open(connection));
        });
  }

  private static long stored(Connection connection, List<Long> spread) throws SQLException {
    long judged = 0;
    try (PreparedStatement query =
            connection.prepareStatement(
                "select s.points, count(*) from lead_score s join lead l on l.id = s.lead where "
                    + OPEN
                    + " group by s.points");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        int points = Math.min(rows.getInt(1), spread.size() - 1);
        spread.set(points, spread.get(points) + rows.getLong(2));
        judged += rows.getLong(2);
      }
    }
    return judged;
  }

  private static long sample(
      Connection connection, ScoringModel model, Instant now, List<Long> spread)
      throws SQLException {
    List<Long> newest = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select id from lead where "
                    + OPEN
                    + " order by created_at desc, id desc fetch first "
                    + SAMPLE
                    + " rows only");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        newest.add(rows.getLong(1));
      }
    }
    for (int first = 0; first < newest.size(); first += PAGE) {
      List<Long> page = newest.subList(first, Math.min(first + PAGE, newest.size()));
      for (Score score : LeadScores.by(connection, model, page, now).values()) {
        spread.set(score.points(), spread.get(score.points()) + 1);
      }
    }
    return newest.size();
  }

  private static long open(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select count(*) from lead where " + OPEN);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Columns that only sources know, as far as the newest leads have them. */
  public List<String> furtherAttributes() {
    return in(
        connection -> {
          List<String> names = new ArrayList<>();
          try (PreparedStatement query =
                  connection.prepareStatement(
                      "select distinct a.name from (select id from lead order by created_at desc,"
                          + " id desc fetch first 1000 rows only) l join record_attribute a"
                          + " on a.lead = l.id order by a.name");
              ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              names.add(rows.getString(1));
            }
          }
          return names;
        });
  }

  /** A lead by its key or by the beginning of its company's name, for trying rules out. */
  public Optional<SourceKey> find(String text) {
    return in(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select y.code, l.source_key from lead l join source_system y on y.id = l.source"
                      + " where l.source_key = ? or lower(l.company) like ? escape '!'"
                      + " order by case when l.source_key = ? then 0 else 1 end, l.created_at desc"
                      + " fetch first row only")) {
            String typed = text.strip();
            String beginning = typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
            query.setString(1, typed);
            query.setString(2, beginning.toLowerCase(Locale.ROOT) + "%");
            query.setString(3, typed);
            try (ResultSet row = query.executeQuery()) {
              return row.next()
                  ? Optional.of(new SourceKey(row.getString(1), row.getString(2)))
                  : Optional.empty();
            }
          }
        });
  }

  private <T> T in(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
