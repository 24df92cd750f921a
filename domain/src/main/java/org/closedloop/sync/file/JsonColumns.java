package org.closedloop.sync.file;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Map;
import org.closedloop.sync.contract.ColumnName;

/** The columns of JSON objects: every member ever seen, in the order of their first appearance. */
final class JsonColumns {

  private Header header = new Header(java.util.List.of());

  Header header() {
    return header;
  }

  Row row(JsonObject object, long number, long line) {
    Map<String, String> found = new FlatObject(object).cells();
    for (String name : found.keySet()) {
      if (!header.has(ColumnName.of(name))) {
        header = header.with(name);
      }
    }
    String[] cells = new String[header.size()];
    Arrays.fill(cells, "");
    found.forEach((name, text) -> cells[header.placeOf(ColumnName.of(name))] = text);
    return new Row(header, number, line, cells);
  }

  String line(Row row) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (int i = 0; i < row.cells().length; i++) {
      if (!row.cell(i).isEmpty()) {
        object.add(row.header().columns().get(i).name(), row.cell(i));
      }
    }
    return object.build().toString();
  }
}
