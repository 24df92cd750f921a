package org.closedloop.handoff;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.campaign.Dimensions;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;
import org.closedloop.lead.LeadStage;

/** Reads what is known about leads that may be offered: few queries for many leads. */
@ApplicationScoped
public class Candidates {

  private static final String LEADS =
      "select l.id, y.code, l.source_key, l.stage, l.stage_at, l.company, l.person, l.email,"
          + " l.phone, l.city, s.channel, s.campaign, s.content, s.segment, s.region, s.team,"
          + " s.owner, s.product"
          + " from lead l join source_system y on y.id = l.source join slice s on s.id = l.slice"
          + " where l.id = any(?)";
  private static final String TOUCHES =
      "select t.lead, t.at, t.kind, t.subject, s.channel, s.campaign, s.content"
          + " from touchpoint t join slice s on s.id = t.slice"
          + " where t.lead = any(?) and t.retracted = false"
          + " and not exists (select 1 from touchpoint o where o.lead = t.lead and o.corrects = t.id)"
          + " order by t.lead, t.at, t.id";
  private static final String PEOPLE =
      "select l.id, c.name, c.job_title, c.email, c.phone, c.buying_role"
          + " from lead l join contact c on c.id = l.contact_id where l.id = any(?)"
          + " union all"
          + " select l.id, c.name, c.job_title, c.email, c.phone, c.buying_role"
          + " from lead l join contact c on c.account_id = l.account_id"
          + " where l.id = any(?) and (l.contact_id is null or c.id <> l.contact_id)";
  private static final String ATTRIBUTES =
      "select lead, name, content from record_attribute where lead = any(?) order by name, record";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected Candidates() {} // for CDI

  public Candidates(DataSource database) {
    this.database = database;
  }

  /** By the number of the lead; those that do not exist are missing. Scores are added by others. */
  public Map<Long, Candidate> of(Collection<Long> leads) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = database.getConnection()) {
      Map<Long, List<Candidate.Touch>> touches = touches(connection, leads);
      Map<Long, List<Candidate.Person>> people = people(connection, leads);
      Map<Long, Map<String, String>> attributes = attributes(connection, leads);
      Map<Long, Candidate> found = new LinkedHashMap<>();
      Jdbc.each(
          connection,
          LEADS,
          row -> {
            long lead = row.getLong(1);
            found.put(
                lead,
                new Candidate(
                    lead,
                    row.getString(2) + ':' + row.getString(3),
                    LeadStage.valueOf(row.getString(4)),
                    Jdbc.instant(row, 5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    dimensions(row),
                    attributes.getOrDefault(lead, Map.of()),
                    null,
                    null,
                    touches.getOrDefault(lead, List.of()),
                    people.getOrDefault(lead, List.of())));
          },
          leads);
      return found;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Dimensions dimensions(ResultSet row) throws SQLException {
    return new Dimensions(
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        row.getString(17),
        row.getString(18));
  }

  private static Map<Long, List<Candidate.Touch>> touches(
      Connection connection, Collection<Long> leads) throws SQLException {
    Map<Long, List<Candidate.Touch>> touches = new HashMap<>();
    Jdbc.each(
        connection,
        TOUCHES,
        row ->
            touches
                .computeIfAbsent(row.getLong(1), lead -> new ArrayList<>())
                .add(
                    new Candidate.Touch(
                        Jdbc.instant(row, 2),
                        row.getString(3),
                        row.getString(4),
                        Stream.of(row.getString(5), row.getString(6), row.getString(7))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" · ")))),
        leads);
    return touches;
  }

  private static Map<Long, List<Candidate.Person>> people(
      Connection connection, Collection<Long> leads) throws SQLException {
    Map<Long, List<Candidate.Person>> people = new HashMap<>();
    Jdbc.each(
        connection,
        PEOPLE,
        row ->
            people
                .computeIfAbsent(row.getLong(1), lead -> new ArrayList<>())
                .add(
                    new Candidate.Person(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))),
        leads,
        leads);
    return people;
  }

  private static Map<Long, Map<String, String>> attributes(
      Connection connection, Collection<Long> leads) throws SQLException {
    Map<Long, Map<String, String>> attributes = new HashMap<>();
    Jdbc.each(
        connection,
        ATTRIBUTES,
        row ->
            attributes
                .computeIfAbsent(row.getLong(1), lead -> new LinkedHashMap<>())
                .putIfAbsent(row.getString(2), row.getString(3)),
        leads);
    return attributes;
  }
}
