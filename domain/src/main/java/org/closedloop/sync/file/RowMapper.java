package org.closedloop.sync.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RowFault;
import org.closedloop.sync.SourceRecord;
import org.closedloop.sync.contract.ColumnName;
import org.closedloop.sync.contract.Condition;
import org.closedloop.sync.contract.FieldMapping;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.RecordMapping;

/** Turns rows into records, as one contract says. Pure: knows neither database nor clock. */
public final class RowMapper {

  private final ImportContract contract;
  private Header resolvedFor;
  private List<RecordMapper> mappers = List.of();

  public RowMapper(ImportContract contract) {
    this.contract = contract;
  }

  /**
   * The columns the contract cannot do without and the header has not, in words.
   *
   * <p>Of columns that stand in for each other one is enough.
   */
  public List<String> missingColumns(Header header) {
    Set<String> missing = new LinkedHashSet<>();
    RecordMapping main = contract.main();
    for (FieldMapping field : main.fields().values()) {
      List<ColumnName> asked =
          field.columns().stream().filter(column -> !column.name().startsWith("@")).toList();
      boolean needed = field.required() && field.fallback() == null && !asked.isEmpty();
      List<ColumnName> absent = asked.stream().filter(column -> !header.has(column)).toList();
      if (needed && (field.joins() ? !absent.isEmpty() : absent.size() == asked.size())) {
        missing.add(String.join(" / ", absent.stream().map(ColumnName::toString).toList()));
      }
    }
    return List.copyOf(missing);
  }

  /** Every column some field, condition or record of the contract asks for. */
  public static Set<ColumnName> columnsOf(ImportContract contract) {
    Set<ColumnName> named = new HashSet<>();
    for (RecordMapping mapping : contract.records()) {
      mapping.fields().values().forEach(field -> named.addAll(field.columns()));
      mapping.when().forEach(condition -> named.add(ColumnName.of(condition.column())));
      mapping.unpivot().keySet().forEach(column -> named.add(ColumnName.of(column)));
    }
    for (Condition condition : contract.file().skip()) {
      named.add(ColumnName.of(condition.column()));
    }
    return named;
  }

  public MappedRow map(Row row) {
    resolve(row.header());
    List<RowFault> faults = new ArrayList<>();
    if (row.cells().length > row.header().size() && hasText(row)) {
      faults.add(
          RowFault.of(
              null,
              null,
              Reason.FIELD_COUNT,
              String.valueOf(row.cells().length),
              String.valueOf(row.header().size())));
      return new MappedRow(row, null, List.of(), faults);
    }
    List<SourceRecord> main = mappers.get(0).map(row, faults, false);
    if (faults.stream().anyMatch(fault -> !fault.warning())) {
      return new MappedRow(row, null, List.of(), faults);
    }
    List<SourceRecord> further =
        new ArrayList<>(main.subList(Math.min(1, main.size()), main.size()));
    for (RecordMapper mapper : mappers.subList(1, mappers.size())) {
      further.addAll(mapper.map(row, faults, true));
    }
    return new MappedRow(row, main.isEmpty() ? null : main.get(0), further, faults);
  }

  /** Empty cells beyond the header are a habit of spreadsheets, not a fault. */
  private static boolean hasText(Row row) {
    for (int i = row.header().size(); i < row.cells().length; i++) {
      if (!row.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private void resolve(Header header) {
    if (header != resolvedFor) {
      List<RecordMapper> resolved = new ArrayList<>();
      for (RecordMapping mapping : contract.records()) {
        resolved.add(new RecordMapper(contract, mapping, header));
      }
      mappers = resolved;
      resolvedFor = header;
    }
  }
}
