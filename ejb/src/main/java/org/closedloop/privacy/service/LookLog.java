package org.closedloop.privacy.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;

/**
 * Keeps who looked at figures of single persons. A look that cannot be written down is not granted:
 * it is written before the answer, in a transaction of its own.
 */
@ApplicationScoped
public class LookLog {

  private static final String EVERYBODY = "*";
  private static final int LONGEST = 400;
  private static final String COLUMNS =
      "select at, account, figure, first_day, end_day, whom from privacy_look";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected LookLog() {} // for CDI

  /** The log of a given database. */
  public LookLog(DataSource database) {
    this.database = database;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void write(Look look) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into privacy_look (id, at, account, figure, first_day, end_day, whom)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, Ids.single(connection, "privacy_look_seq"));
      insert.setObject(2, look.at().atOffset(ZoneOffset.UTC));
      insert.setString(3, look.account());
      insert.setString(4, look.figure());
      insert.setObject(5, look.from());
      insert.setObject(6, look.to());
      insert.setString(7, stored(look.whom()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Of more people than fit, everybody is said: more is admitted than was seen, never less. */
  private static String stored(List<String> whom) {
    String codes = "," + String.join(",", whom) + ",";
    return whom.isEmpty() || codes.length() > LONGEST ? EVERYBODY : codes;
  }

  /** The newest first. */
  List<Look> all(int most) {
    return read(COLUMNS + " order by at desc, id desc limit " + most);
  }

  /** Those in which one employee's figures were to be seen, the newest first. */
  List<Look> at(String employee, int most) {
    return read(
        COLUMNS
            + " where whom = '*' or position(? in whom) > 0 order by at desc, id desc limit "
            + most,
        "," + employee + ",");
  }

  private List<Look> read(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<Look> looks = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          looks.add(
              new Look(
                  row.getObject(1, OffsetDateTime.class).toInstant(),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, LocalDate.class),
                  row.getObject(5, LocalDate.class),
                  whom(row.getString(6))));
        }
      }
      return looks;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static List<String> whom(String stored) {
    return EVERYBODY.equals(stored)
        ? List.of()
        : Arrays.stream(stored.split(",")).filter(code -> !code.isEmpty()).toList();
  }
}
