package org.closedloop.sync.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.sync.contract.ColumnName;
import org.closedloop.sync.contract.FieldMapping;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.RecordMapping;

/**
 * The beginning of a file: its columns with what becomes of each, and its first rows.
 *
 * @param rows the first rows, each as long as the columns
 */
public record FileHead(List<MappedColumn> columns, List<List<String>> rows) {

  /** How many rows a person looks through. */
  public static final int ROWS = 20;

  /**
   * Reads it.
   *
   * @throws BrokenFile if the file cannot be read as the contract says
   */
  public static FileHead of(Path file, ImportContract contract) throws IOException {
    try (Rows rows = Rows.open(file, contract.file())) {
      List<Row> first = new ArrayList<>();
      while (rows.hasNext() && first.size() < ROWS) {
        first.add(rows.next());
      }
      Header header = rows.header();
      Map<ColumnName, String> fields = fields(contract);
      List<MappedColumn> columns = new ArrayList<>();
      for (int place = 0; place < header.size(); place++) {
        ColumnName column = header.columns().get(place);
        columns.add(
            new MappedColumn(
                column.toString(),
                sample(first, place),
                fields.get(column),
                how(contract, column)));
      }
      int width = header.size();
      return new FileHead(columns, first.stream().map(row -> cells(row, width)).toList());
    }
  }

  private static Map<ColumnName, String> fields(ImportContract contract) {
    Map<ColumnName, String> fields = new LinkedHashMap<>();
    for (RecordMapping mapping : contract.records()) {
      mapping
          .fields()
          .forEach(
              (name, how) ->
                  how.columns().forEach(column -> fields.merge(column, name, FileHead::both)));
      mapping
          .unpivot()
          .forEach((column, name) -> fields.merge(ColumnName.of(column), name, FileHead::both));
    }
    return fields;
  }

  private static String both(String one, String other) {
    return List.of(one.split(", ")).contains(other) ? one : one + ", " + other;
  }

  private static FieldMapping how(ImportContract contract, ColumnName column) {
    return contract.main().fields().values().stream()
        .filter(how -> how.columns().contains(column))
        .findFirst()
        .orElse(null);
  }

  private static String sample(List<Row> rows, int place) {
    return rows.stream()
        .map(row -> row.cell(place))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static List<String> cells(Row row, int width) {
    List<String> cells = new ArrayList<>();
    for (int place = 0; place < width; place++) {
      cells.add(row.cell(place));
    }
    return cells;
  }

  /**
   * A column of a file and what becomes of it.
   *
   * @param sample the first text in it, or empty
   * @param field the fields it fills, or null if it is kept as an attribute
   * @param how how it fills the row's own record, or null
   */
  public record MappedColumn(String column, String sample, String field, FieldMapping how) {}
}
