package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.closedloop.kpi.Formula;

/** Opens many cells in one statement, each by the query that opens it on its page. */
final class CellsAtOnce {

  private static final int MOST = 20;

  private final Connection connection;
  private final List<Waiting> waiting = new ArrayList<>();

  CellsAtOnce(Connection connection) {
    this.connection = connection;
  }

  /**
   * What stands behind a cell.
   *
   * @param leads how many
   * @param numerator what they add up to above the line, what belongs to no lead included
   * @param denominator what they add up to below the line
   * @param cases how many cases they are
   */
  record Behind(long leads, BigDecimal numerator, BigDecimal denominator, long cases) {}

  private record Waiting(Question cell, Part part, Consumer<Behind> judge) {}

  /** Opens the cell now or with the next ones. */
  void open(Question cell, Part part, Consumer<Behind> judge) throws SQLException {
    waiting.add(new Waiting(cell, part, judge));
    if (waiting.size() == MOST) {
      openAll();
    }
  }

  /** Opens those that still wait. */
  void openAll() throws SQLException {
    Sql all = new Sql();
    for (int i = 0; i < waiting.size(); i++) {
      Waiting one = waiting.get(i);
      all.add(i == 0 ? "" : " union all ")
          .add("select " + i + ", count(case when c.lead > 0 then 1 end), sum(c.num),")
          .add(" sum(case when c.lead > 0 then c.den end),")
          .add(" sum(case when c.lead > 0 then c.cases end) from (")
          .add(new CellMembers(connection, one.cell, one.part).sums(new Sql().add("p.lead >= 0")))
          .add(") c");
    }
    List<Waiting> opened = List.copyOf(waiting);
    waiting.clear();
    if (!opened.isEmpty()) {
      all.each(
          connection,
          row -> {
            Waiting one = opened.get(row.getInt(1));
            Formula formula = one.cell.formula();
            one.judge.accept(
                new Behind(
                    row.getLong(2),
                    formula.numerator().unit().of(row.getLong(3)),
                    formula.denominator().unit().of(row.getLong(4)),
                    row.getLong(5)));
          });
    }
  }
}
