package org.closedloop.sla.clock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.database.BulkSelect;

/** Who is away when, and who stands in, as far as it matters to clocks. */
final class StandIns implements Deputies {

  private record Absence(LocalDate first, LocalDate last, String deputy) {}

  private final ZoneId zone;
  private final Map<String, List<Absence>> byEmployee = new HashMap<>();

  private StandIns(ZoneId zone) {
    this.zone = zone;
  }

  static StandIns read(Connection connection, ZoneId zone) throws SQLException {
    StandIns absences = new StandIns(zone);
    try (BulkSelect row =
        BulkSelect.of(
            connection,
            "select employee, first_day, last_day, deputy from absence"
                + " where not retracted and deputy is not null order by id")) {
      while (row.next()) {
        absences
            .byEmployee
            .computeIfAbsent(row.text(), employee -> new ArrayList<>())
            .add(
                new Absence(
                    LocalDate.ofEpochDay(row.day()), LocalDate.ofEpochDay(row.day()), row.text()));
      }
    }
    return absences;
  }

  @Override
  public Optional<String> of(String employee, Instant at) {
    List<Absence> away = byEmployee.get(employee);
    if (away == null) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(at, zone);
    return away.stream()
        .filter(each -> !day.isBefore(each.first()) && !day.isAfter(each.last()))
        .map(Absence::deputy)
        .findFirst();
  }
}
