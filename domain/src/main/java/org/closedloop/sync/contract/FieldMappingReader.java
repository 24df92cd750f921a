package org.closedloop.sync.contract;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.closedloop.sync.FieldType;
import org.closedloop.sync.RecordField;

/** Reads how one field is filled. */
final class FieldMappingReader {

  private static final Set<String> MEMBERS =
      Set.of(
          "column",
          "occurrence",
          "columns",
          "join",
          "constant",
          "split",
          "transform",
          "strip",
          "values",
          "default",
          "required",
          "format",
          "factor",
          "source");
  private static final List<String> TRANSFORMS = List.of("trim", "lower", "upper");

  private final Node node;
  private final RecordField field;
  private final FileFormat file;
  private final boolean unpivoted;

  FieldMappingReader(Node node, RecordField field, FileFormat file, boolean unpivoted) {
    this.node = node;
    this.field = field;
    this.file = file;
    this.unpivoted = unpivoted;
  }

  FieldMapping read() {
    node.onlyKnows(MEMBERS);
    boolean fromColumn = node.has("column") || node.has("columns");
    if (fromColumn == node.has("constant") || node.has("column") && node.has("columns")) {
      node.faultHere("column-or-constant");
    }
    if (!fromColumn) {
      List.of("join", "split", "values", "occurrence").stream()
          .filter(node::has)
          .forEach(member -> node.fault(member, "needs-column"));
    }
    belongsTo("format", field.type().isTime());
    belongsTo("factor", field.type().isNumber());
    belongsTo("source", field.type() == FieldType.REFERENCE);
    FieldMapping mapping =
        new FieldMapping(
            columns(),
            node.text("join", false),
            node.text("constant", false),
            node.text("split", false),
            transforms(),
            node.texts("strip"),
            node.map("values"),
            node.text("default", false),
            node.flag("required", field.required()),
            format(),
            node.number("factor"),
            node.text("source", false));
    checkTexts(mapping);
    return mapping;
  }

  private void belongsTo(String member, boolean allowed) {
    if (node.has(member) && !allowed) {
      node.fault(member, "not-for-field", field.name());
    }
  }

  private List<ColumnName> columns() {
    List<ColumnName> columns = new ArrayList<>();
    if (node.has("column")) {
      String name = node.text("column", true);
      columns.add(new ColumnName(name, node.whole("occurrence", 1, 1000, 1)));
    } else if (node.has("columns")) {
      List<String> names = node.texts("columns");
      if (names.isEmpty()) {
        node.fault("columns", "member-missing", "columns");
      }
      names.forEach(name -> columns.add(ColumnName.of(name)));
    }
    for (ColumnName column : columns) {
      if (!unpivoted && column.name() != null && isPseudo(column.name())) {
        node.fault(node.has("column") ? "column" : "columns", "needs-unpivot", column.name());
      }
    }
    return columns;
  }

  private static boolean isPseudo(String name) {
    return name.equals(RecordMapping.NAME) || name.equals(RecordMapping.VALUE);
  }

  private List<FieldMapping.Transform> transforms() {
    List<FieldMapping.Transform> transforms = new ArrayList<>();
    for (String word : node.texts("transform")) {
      if (TRANSFORMS.contains(word)) {
        transforms.add(FieldMapping.Transform.valueOf(word.toUpperCase(Locale.ROOT)));
      } else {
        node.fault("transform", "word-unknown", word, String.join(", ", TRANSFORMS));
      }
    }
    return transforms;
  }

  private TimeFormat format() {
    if (!node.has("format") || !field.type().isTime()) {
      return null;
    }
    return FileFormatReader.timeFormat(node, "format", file.dateTime());
  }

  /** Texts of the contract itself must be readable; texts of a file are judged row by row. */
  private void checkTexts(FieldMapping mapping) {
    ValueReader reader = new ValueReader(field, mapping, file);
    check(reader, "constant", mapping.constant());
    check(reader, "default", mapping.fallback());
    for (Map.Entry<String, String> entry : mapping.values().entrySet()) {
      Node values = node.object("values", false);
      String fault = reader.faultOf(entry.getValue());
      if (fault != null && values.value(entry.getKey()) != JsonValue.NULL) {
        values.fault(entry.getKey(), "text-unreadable", entry.getValue(), field.name(), fault);
      }
    }
  }

  private void check(ValueReader reader, String member, String text) {
    String fault = text == null ? null : reader.faultOf(text);
    if (fault != null) {
      node.fault(member, "text-unreadable", text, field.name(), fault);
    }
  }
}
