package org.closedloop.kpi.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Term;

/** The numbers under which measures stand in the ledger; one never posted has none. */
final class Measures {

  private static final int NEVER_POSTED = -1;

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Integer, String> codes = new HashMap<>();

  static Measures in(Connection connection) throws SQLException {
    return read(connection, new Sql().add("select id, code from measure"));
  }

  /** Those a formula is made of: a few of many. */
  static Measures of(Formula formula, Connection connection) throws SQLException {
    List<String> codes = formula.terms().stream().map(Term::measure).distinct().toList();
    return read(connection, new Sql().add("select id, code from measure where code in ").in(codes));
  }

  private static Measures read(Connection connection, Sql sql) throws SQLException {
    Measures measures = new Measures();
    sql.each(
        connection,
        row -> {
          measures.ids.put(row.getString(2), row.getInt(1));
          measures.codes.put(row.getInt(1), row.getString(2));
        });
    return measures;
  }

  int id(String code) {
    return ids.getOrDefault(code, NEVER_POSTED);
  }

  List<Integer> ids(Collection<String> wanted) {
    return wanted.stream().map(this::id).toList();
  }

  String code(int id) {
    return codes.get(id);
  }
}
