package org.closedloop.kpi.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.campaign.SliceValues;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Dimension;
import org.closedloop.organisation.Role;
import org.closedloop.text.Messages;

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

  @Inject private SliceValues values;

  public SliceNamesQuery() {} // for the container

  SliceNamesQuery(DataSource database) {
    this.database = database;
    this.values = new SliceValues();
  }

  /** Every value that occurs, with its name, in the order of the values. */
  public Map<String, String> names(Dimension dimension, Locale language, int atMost) {
    Map<String, String> names = new LinkedHashMap<>();
    try (Connection connection = database.getConnection()) {
      Map<String, String> given = given(connection, dimension, language);
      values.of(connection, dimension.code()).stream()
          .limit(atMost)
          .forEach(value -> names.put(value, given.getOrDefault(value, value)));
      return names;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Every value somebody has named, whether it occurs or not. */
  public Map<String, String> given(Dimension dimension, Locale language) {
    try (Connection connection = database.getConnection()) {
      return given(connection, dimension, language);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Map<String, String> given(
      Connection connection, Dimension dimension, Locale language) throws SQLException {
    if (dimension == Dimension.OBLIGATION) {
      return promises(connection, language);
    }
    Map<String, String> given = new HashMap<>();
    String source = source(dimension, language);
    if (!source.isEmpty()) {
      new Sql()
          .add(source)
          .each(
              connection,
              row -> {
                if (row.getString(2) != null) {
                  given.put(row.getString(1), row.getString(2));
                }
              });
    }
    return given;
  }

  /** Promises go by what is promised; two of one kind also by their own codes. */
  private static Map<String, String> promises(Connection connection, Locale language)
      throws SQLException {
    Map<String, String> kinds = new HashMap<>();
    new Sql()
        .add("select code, max(kind) from obligation group by code")
        .each(connection, row -> kinds.put(row.getString(1), row.getString(2)));
    Messages texts = Messages.in(language);
    Map<String, String> given = new HashMap<>();
    kinds.forEach(
        (code, kind) -> {
          if (texts.containsKey("sla.kind." + kind)) {
            String name = texts.getString("sla.kind." + kind);
            boolean alone = Collections.frequency(kinds.values(), kind) == 1;
            given.put(code, alone ? name : name + " (" + code + ")");
          }
        });
    return given;
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
      case SEGMENT, REGION, OBLIGATION, AGREEMENT -> "";
    };
  }
}
