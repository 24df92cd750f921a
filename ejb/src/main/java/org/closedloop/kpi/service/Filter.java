package org.closedloop.kpi.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.kpi.Cut;

/**
 * How the cuts of a question reach the ledger: which tables are joined, which columns are shown,
 * which rows are left out.
 *
 * <p>Dimensions are looked up first and given as an array of slices, so that the ledger's index by
 * measure, slice and day can be used.
 */
final class Filter {

  private final Question question;
  private final List<Cut> attributes;
  private final Integer[] slices;

  private Filter(Question question, List<Cut> attributes, Integer[] slices) {
    this.question = question;
    this.attributes = attributes;
    this.slices = slices;
  }

  static Filter of(Question question, Connection connection) throws SQLException {
    Set<Cut> attributes = new LinkedHashSet<>(question.by());
    attributes.addAll(question.only().keySet());
    attributes.removeIf(cut -> !cut.isAttribute());
    return new Filter(question, new ArrayList<>(attributes), slices(question, connection));
  }

  /** The slices the question is limited to, or null if it is not limited by a dimension. */
  private static Integer[] slices(Question question, Connection connection) throws SQLException {
    Sql sql = new Sql().add("select id from slice where 1 = 1");
    boolean limited = false;
    for (Map.Entry<Cut, List<String>> only : question.only().entrySet()) {
      if (!only.getKey().isAttribute()) {
        sql.add(" and " + only.getKey().dimension().code() + " in ").in(only.getValue());
        limited = true;
      }
    }
    return limited ? sql.list(connection, row -> row.getInt(1)).toArray(new Integer[0]) : null;
  }

  /** The columns of the cuts, each with a comma behind it, read from table alias {@code s}. */
  String columns() {
    StringBuilder columns = new StringBuilder();
    question.by().forEach(cut -> columns.append(column(cut)).append(", "));
    return columns.toString();
  }

  /** The joins that the columns and conditions need, onto {@code rows}. */
  Sql joins(String rows) {
    Sql sql = new Sql();
    if (question.by().stream().anyMatch(cut -> !cut.isAttribute())) {
      sql.add(" join slice s on s.id = " + rows + ".slice");
    }
    for (int i = 0; i < attributes.size(); i++) {
      sql.add(
          " left join (select lead, min(content) as content from record_attribute"
              + " where name = ? and lead is not null group by lead) a"
              + i
              + " on a"
              + i
              + ".lead = "
              + rows
              + ".lead",
          attributes.get(i).attribute());
    }
    return sql;
  }

  /** The conditions, each with an "and" before it. */
  Sql conditions(String rows) {
    Sql sql = new Sql();
    if (slices != null) {
      sql.add(" and " + rows + ".slice = any(?)", (Object) slices);
    }
    for (Map.Entry<Cut, List<String>> only : question.only().entrySet()) {
      if (only.getKey().isAttribute()) {
        sql.add(" and " + column(only.getKey()) + " in ").in(only.getValue());
      }
    }
    return sql;
  }

  private String column(Cut cut) {
    return cut.isAttribute()
        ? "coalesce(a" + attributes.indexOf(cut) + ".content, '')"
        : "s." + cut.dimension().code();
  }
}
