package org.closedloop.sync.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.RowFault;
import org.closedloop.sync.SourceRecord;
import org.closedloop.sync.contract.ColumnName;
import org.closedloop.sync.contract.Condition;
import org.closedloop.sync.contract.FieldMapping;
import org.closedloop.sync.contract.FileFormat;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.RecordMapping;

/** Makes the records of one kind from rows under one header. */
final class RecordMapper {

  private static final int LONGEST_ATTRIBUTE = 1000;
  private static final int LONGEST_NAME = 100;

  private final RecordKind kind;
  private final RecordMapping mapping;
  private final Header header;
  private final List<FieldMapper> fields = new ArrayList<>();
  private final Map<String, Integer> attributes = new LinkedHashMap<>();
  private final Map<String, Integer> unpivot = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Set<String> said = new LinkedHashSet<>();

  RecordMapper(ImportContract contract, RecordMapping mapping, Header header) {
    this.kind = mapping.kind();
    this.mapping = mapping;
    this.header = header;
    for (RecordField field : kind.fields()) {
      FieldMapping how = mapping.fields().get(field.name());
      if (how != null) {
        FieldMapper mapper = new FieldMapper(field, how, contract.file(), header);
        fields.add(mapper);
        if (contract.file().kind() != FileFormat.Kind.CSV || mapper.isSaid()) {
          said.add(field.name());
        }
        if (how.source() != null) {
          sources.put(field.name(), how.source());
        }
      }
    }
    mapping.unpivot().keySet().stream()
        .filter(column -> header.has(ColumnName.of(column)))
        .forEach(column -> unpivot.put(column, header.placeOf(ColumnName.of(column))));
    if (mapping == contract.main()) {
      keepAttributes(contract);
    }
  }

  private void keepAttributes(ImportContract contract) {
    Set<ColumnName> named = RowMapper.columnsOf(contract);
    for (ColumnName column : header.columns()) {
      boolean rest = contract.attributes().rest() && !named.contains(column);
      if ((rest || contract.attributes().columns().contains(column.name()))
          && !column.name().isEmpty()) {
        String name = column.toString();
        attributes.put(
            name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
            header.placeOf(column));
      }
    }
  }

  /** The records of a row; {@code further}: what is wrong with one costs that record only. */
  List<SourceRecord> map(Row row, List<RowFault> faults, boolean further) {
    for (Condition condition : mapping.when()) {
      if (!condition.holds(row.cell(header.placeOf(ColumnName.of(condition.column()))).strip())) {
        return List.of();
      }
    }
    List<SourceRecord> records = new ArrayList<>();
    if (mapping.unpivot().isEmpty()) {
      add(row, null, null, records, faults, further);
    }
    unpivot.forEach(
        (column, place) -> {
          String content = row.cell(place).strip();
          if (!content.isEmpty()) {
            String name = mapping.unpivot().get(column);
            add(row, new Unpivoted(column, name, content), column, records, faults, further);
          }
        });
    return records;
  }

  private void add(
      Row row,
      Unpivoted turned,
      String column,
      List<SourceRecord> records,
      List<RowFault> faults,
      boolean further) {
    List<RowFault> own = new ArrayList<>();
    Object[] values = new Object[kind.fields().size()];
    for (FieldMapper field : fields) {
      values[field.index()] = field.read(row, turned, own);
    }
    boolean faulty = own.stream().anyMatch(fault -> !fault.warning());
    if (!faulty) {
      records.add(new SourceRecord(kind, values, said, sources, attributes(row)));
    }
    if (further && faulty) {
      own.stream().filter(fault -> !fault.warning()).forEach(fault -> faults.add(leftOut(fault)));
    } else {
      faults.addAll(own);
    }
  }

  private RowFault leftOut(RowFault fault) {
    return RowFault.warning(
        fault.column(), fault.value(), Reason.FURTHER_RECORD_LEFT_OUT, fault.reason().code());
  }

  private Map<String, String> attributes(Row row) {
    if (attributes.isEmpty()) {
      return Map.of();
    }
    Map<String, String> kept = new LinkedHashMap<>();
    attributes.forEach(
        (name, place) -> {
          String content = row.cell(place).strip();
          if (!content.isEmpty()) {
            kept.put(
                name,
                content.length() > LONGEST_ATTRIBUTE
                    ? content.substring(0, LONGEST_ATTRIBUTE)
                    : content);
          }
        });
    return kept;
  }

  /**
   * A column that became a record of its own.
   *
   * @param column its header
   * @param name the name the contract gives it
   * @param content the text found there
   */
  record Unpivoted(String column, String name, String content) {}
}
