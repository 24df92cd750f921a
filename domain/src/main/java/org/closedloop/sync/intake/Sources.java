package org.closedloop.sync.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.database.Jdbc;
import org.closedloop.sync.contract.FieldMapping;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.RecordMapping;

/** The numbers under which source systems stand in the tables. */
public final class Sources {

  private final Map<String, Integer> numbers;

  private Sources(Map<String, Integer> numbers) {
    this.numbers = numbers;
  }

  int numberOf(String code) {
    return numbers.get(code);
  }

  /** Finds or creates every system a contract speaks of; for a short transaction of its own. */
  public static Sources of(Connection connection, ImportContract contract) throws SQLException {
    Map<String, Integer> numbers = new HashMap<>();
    Jdbc.each(
        connection,
        "select code, id from source_system",
        row -> numbers.put(row.getString(1), row.getInt(2)));
    int next = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (String code : codesOf(contract)) {
      if (!numbers.containsKey(code)) {
        next++;
        Jdbc.change(connection, "insert into source_system (id, code) values (?, ?)", next, code);
        numbers.put(code, next);
      }
    }
    int own = numbers.get(contract.source());
    Jdbc.change(
        connection,
        "insert into import_lock (source) select id from source_system where id = ?"
            + " and not exists (select 1 from import_lock where source = ?)",
        own,
        own);
    return new Sources(numbers);
  }

  private static List<String> codesOf(ImportContract contract) {
    List<String> codes = new ArrayList<>(List.of(contract.source()));
    for (RecordMapping record : contract.records()) {
      for (FieldMapping field : record.fields().values()) {
        if (field.source() != null && !codes.contains(field.source())) {
          codes.add(field.source());
        }
      }
    }
    return codes;
  }
}
