package org.closedloop.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.closedloop.database.Jdbc;

/** All versions of the scoring rules: the published ones for ever, and at most one draft. */
public final class ScoringModels {

  private static final String COLUMNS =
      "select number, valid_from, rules, note, changed_by, changed_at, published_by, published_at,"
          + " edits from scoring_model ";

  private final Connection connection;

  private ScoringModels(Connection connection) {
    this.connection = connection;
  }

  public static ScoringModels on(Connection connection) {
    return new ScoringModels(connection);
  }

  /** The version that holds at a moment; the first one for everything before it. */
  public ScoringModel validAt(Instant at) throws SQLException {
    return validAt(all(), at);
  }

  static ScoringModel validAt(List<ScoringModel> versions, Instant at) {
    Comparator<ScoringModel> inTime = Comparator.comparing(ScoringModel::validFrom);
    List<ScoringModel> published =
        versions.stream().filter(model -> !model.draft()).sorted(inTime).toList();
    return published.stream()
        .filter(model -> !model.validFrom().isAfter(at))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> published.get(0));
  }

  public Optional<ScoringModel> find(int number) throws SQLException {
    return read("where number = ?", number).stream().findFirst();
  }

  /** The newest first. */
  public List<ScoringModel> all() throws SQLException {
    return read("order by number desc");
  }

  public Optional<ScoringModel> draft() throws SQLException {
    return read("where state = 'DRAFT'").stream().findFirst();
  }

  /**
   * Begins a draft that says what {@code rules} say.
   *
   * @throws DraftExists if there is one already
   */
  public int begin(ScoringRules rules, String user, Instant now) throws SQLException {
    if (draft().isPresent()) {
      throw new DraftExists();
    }
    int number = all().get(0).number() + 1;
    execute(
        "insert into scoring_model (number, state, rules, changed_by, changed_at)"
            + " values (?, 'DRAFT', ?, ?, ?)",
        number,
        RulesJson.write(rules),
        user,
        time(now));
    return number;
  }

  /**
   * Saves a draft.
   *
   * @param edits as read; somebody else saved in the meantime if it is no longer so
   * @throws RulesIncomplete if something is missing or contradicts itself
   * @throws DraftChanged if somebody else saved, published or threw it away
   */
  public void save(int number, int edits, ScoringRules rules, String note, String user, Instant now)
      throws SQLException {
    List<String> faults = rules.faults();
    if (!faults.isEmpty()) {
      throw new RulesIncomplete(faults);
    }
    int saved =
        execute(
            "update scoring_model set rules = ?, note = ?, changed_by = ?, changed_at = ?,"
                + " edits = edits + 1 where number = ? and edits = ? and state = 'DRAFT'",
            RulesJson.write(rules),
            note,
            user,
            time(now),
            number,
            edits);
    if (saved == 0) {
      throw new DraftChanged();
    }
  }

  /**
   * Publishes a draft; from then on it never changes.
   *
   * @param validFrom not before now, and after the version before began
   * @throws NotInThePast if it lies before
   * @throws DraftChanged if somebody else saved, published or threw it away
   */
  public void publish(int number, int edits, Instant validFrom, String user, Instant now)
      throws SQLException {
    Instant last = latestBeginning();
    if (validFrom.isBefore(now) || !validFrom.isAfter(last)) {
      throw new NotInThePast();
    }
    int published =
        execute(
            "update scoring_model set state = 'PUBLISHED', valid_from = ?, published_by = ?,"
                + " published_at = ? where number = ? and edits = ? and state = 'DRAFT'",
            time(validFrom),
            user,
            time(now),
            number,
            edits);
    if (published == 0) {
      throw new DraftChanged();
    }
  }

  /** Throws a draft away. */
  public void discard(int number) throws SQLException {
    execute("delete from scoring_model where number = ? and state = 'DRAFT'", number);
  }

  private Instant latestBeginning() throws SQLException {
    return all().stream()
        .map(ScoringModel::validFrom)
        .filter(from -> from != null)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private int execute(String command, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      set(statement, values);
      return statement.executeUpdate();
    }
  }

  private List<ScoringModel> read(String which, Object... values) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COLUMNS + which)) {
      set(query, values);
      List<ScoringModel> models = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          models.add(
              new ScoringModel(
                  rows.getInt(1),
                  Jdbc.instant(rows, 2),
                  RulesJson.read(rows.getString(3)),
                  rows.getString(4),
                  rows.getString(5),
                  Jdbc.instant(rows, 6),
                  rows.getString(7),
                  Jdbc.instant(rows, 8),
                  rows.getInt(9)));
        }
      }
      return models;
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
