package org.closedloop.kpi.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Dimension;
import org.closedloop.organisation.Role;

/** What the values of a dimension are called; one nobody named is called what the source says. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class SliceNamesQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  public SliceNamesQuery() {} // for the container

  SliceNamesQuery(DataSource database) {
    this.database = database;
  }

  /** Every value that occurs, with its name, in the order of the values. */
  public Map<String, String> names(Dimension dimension, Locale language, int atMost) {
    String column = dimension.code();
    String source = source(dimension, language);
    Map<String, String> names = new LinkedHashMap<>();
    try (Connection connection = database.getConnection()) {
      new Sql()
          .add("select v." + column + ", coalesce(n.name, v." + column + ") from")
          .add(" (select distinct " + column + " from slice) v")
          .add(" left join (" + source + ") n on n.code = v." + column)
          .add(" order by v." + column + " limit ?", atMost)
          .each(connection, row -> names.put(row.getString(1), row.getString(2)));
      return names;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static String source(Dimension dimension, Locale language) {
    String channel = language.getLanguage().equals("de") ? "name_de" : "name_en";
    String reason = language.getLanguage().equals("de") ? "text_de" : "text_en";
    return switch (dimension) {
      case CHANNEL -> "select code, " + channel + " as name from channel";
      case CAMPAIGN -> "select code, name from campaign";
      case CONTENT -> "select code, title as name from content_offer";
      case TEAM -> "select code, name from team";
      case OWNER -> "select code, name from employee";
      case PRODUCT -> "select code, name from product";
      case REASON ->
          "select code, min("
              + reason
              + ") as name from answer_reason r where r.rules ="
              + " (select max(n.rules) from answer_reason n where n.code = r.code) group by code";
      case SEGMENT, REGION, OBLIGATION, AGREEMENT ->
          "select '' as code, '' as name from source_system where 1 = 0";
    };
  }
}
