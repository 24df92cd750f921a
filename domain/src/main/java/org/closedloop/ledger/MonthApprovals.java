package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.organisation.Department;

/**
 * The months whose figures Marketing and Sales have signed. With both signatures under the same run
 * a month is frozen: what is learned later shows as a restatement beside it.
 */
public final class MonthApprovals {

  private MonthApprovals() {}

  /**
   * A name under a month.
   *
   * @param run as which the figures are signed
   * @param by account
   * @param signer the person's name
   */
  public record Signature(
      YearMonth month, int run, Department department, String by, String signer, Instant at) {}

  /** A month that both sides have signed. */
  public record Frozen(YearMonth month, int run, Instant at) {}

  /** Every frozen month. */
  public static SortedMap<YearMonth, Frozen> frozen(Connection connection) throws SQLException {
    SortedMap<YearMonth, Frozen> frozen = new TreeMap<>();
    try (PreparedStatement query =
            connection.prepareStatement("select month_start, run, frozen_at from frozen_month");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        YearMonth month = month(row, 1);
        frozen.put(month, new Frozen(month, row.getInt(2), Jdbc.instant(row, 3)));
      }
    }
    return frozen;
  }

  /** The newest signature of each side under each month, in no order. */
  public static List<Signature> signatures(Connection connection) throws SQLException {
    List<Signature> signatures = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select month_start, run, department, signed_by, signer, signed_at"
                    + " from month_signature s where id = (select max(n.id) from month_signature n"
                    + " where n.month_start = s.month_start and n.department = s.department)");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        signatures.add(
            new Signature(
                month(row, 1),
                row.getInt(2),
                Department.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Jdbc.instant(row, 6)));
      }
    }
    return signatures;
  }

  /**
   * Puts a name under a month; the second of two freezes it.
   *
   * @return whether it is frozen now
   * @throws MonthIsFrozen if both sides have signed it before
   * @throws SamePersonSigns if the other side was signed by the same person
   */
  public static boolean sign(Connection connection, Signature signature) throws SQLException {
    if (frozen(connection).containsKey(signature.month())) {
      throw new MonthIsFrozen(signature.month());
    }
    Optional<Signature> other =
        signatures(connection).stream()
            .filter(given -> given.month().equals(signature.month()))
            .filter(given -> given.department() != signature.department())
            .findFirst();
    if (other.filter(given -> given.by().equals(signature.by())).isPresent()) {
      throw new SamePersonSigns(signature.month());
    }
    insert(
        connection,
        "insert into month_signature (id, month_start, run, department, signed_by, signer,"
            + " signed_at) values (?, ?, ?, ?, ?, ?, ?)",
        Ids.single(connection, "month_signature_seq"),
        signature.month().atDay(1),
        signature.run(),
        signature.department().name(),
        signature.by(),
        signature.signer(),
        time(signature.at()));
    boolean agreed = other.filter(given -> given.run() == signature.run()).isPresent();
    if (agreed) {
      insert(
          connection,
          "insert into frozen_month (month_start, run, frozen_at) values (?, ?, ?)",
          signature.month().atDay(1),
          signature.run(),
          time(signature.at()));
    }
    return agreed;
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  private static YearMonth month(ResultSet row, int column) throws SQLException {
    return YearMonth.from(row.getObject(column, LocalDate.class));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
