package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.attribution.Reach;
import org.closedloop.database.Micros;
import org.closedloop.journey.Aims;
import org.closedloop.sla.Contract;
import org.closedloop.sla.Contracts;
import org.closedloop.sla.Promise;
import org.closedloop.sla.kind.MonthlyVolume;

/** Reads what signed agreements aim at and how they count. Drafts aim at nothing. */
public final class AgreedAims {

  private static final int TEN_THOUSAND = 4;

  private AgreedAims() {}

  public static Aims read(Connection connection) throws SQLException {
    Map<Long, List<Aims.Volume>> volumes = volumes(connection);
    Map<Long, Aims.Version> versions = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select v.id, a.code || ' v' || v.number, v.in_force_from, v.in_force_to,"
                    + " t.transition, t.target, v.attribution_model,"
                    + " v.look_back_days, v.half_life_days from agreement_version v"
                    + " join agreement a on a.id = v.agreement"
                    + " left join transition_target t on t.agreement_version = v.id"
                    + " where v.state <> 'DRAFT' and (t.transition is not null"
                    + " or v.attribution_model is not null or v.look_back_days is not null"
                    + " or v.half_life_days is not null or exists (select 1 from obligation o"
                    + " where o.agreement_version = v.id and o.kind = 'volume'))"
                    + " order by v.in_force_from, v.id, t.transition")) {
      while (row.next()) {
        Aims.Version version = versions.get(row.getLong(1));
        if (version == null) {
          version =
              new Aims.Version(
                  row.getString(2),
                  Micros.of(row.getObject(3, OffsetDateTime.class).toInstant()),
                  until(row.getObject(4, OffsetDateTime.class)),
                  new LinkedHashMap<>(),
                  row.getString(7),
                  volumes.getOrDefault(row.getLong(1), List.of()),
                  reach(row.getObject(8, Integer.class), row.getObject(9, Integer.class)));
          versions.put(row.getLong(1), version);
        }
        if (row.getString(5) != null) {
          version
              .shares()
              .put(
                  row.getString(5),
                  row.getBigDecimal(6).movePointRight(TEN_THOUSAND).intValueExact());
        }
      }
    }
    return new Aims(List.copyOf(new ArrayList<>(versions.values())));
  }

  private static Reach reach(Integer lookBackDays, Integer halfLifeDays) {
    return lookBackDays == null && halfLifeDays == null
        ? null
        : Reach.of(lookBackDays, halfLifeDays);
  }

  /** By the number of the version. */
  private static Map<Long, List<Aims.Volume>> volumes(Connection connection) throws SQLException {
    Map<Long, List<Aims.Volume>> volumes = new HashMap<>();
    for (Contract version : Contracts.read(connection).versions()) {
      for (Promise promise : version.promises()) {
        if (promise.kind().equals(MonthlyVolume.CODE)) {
          volumes
              .computeIfAbsent(version.version(), id -> new ArrayList<>(1))
              .add(
                  new Aims.Volume(
                      promise.code(),
                      promise.whole("count", 0),
                      promise.terms().calendar(),
                      MonthlyVolume.type(promise),
                      MonthlyVolume.weights(promise)));
        }
      }
    }
    return volumes;
  }

  private static long until(OffsetDateTime end) {
    return end == null ? Long.MAX_VALUE : Micros.of(end.toInstant());
  }
}
