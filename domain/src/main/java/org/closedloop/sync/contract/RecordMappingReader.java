package org.closedloop.sync.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;

/** Reads how a row becomes one record. */
final class RecordMappingReader {

  static final Set<String> MEMBERS = Set.of("record", "when", "unpivot", "fields");

  private final Node node;
  private final FileFormat file;

  RecordMappingReader(Node node, FileFormat file) {
    this.node = node;
    this.file = file;
  }

  RecordMapping read() {
    RecordKind kind = kind();
    Map<String, String> unpivot = node.map("unpivot");
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    Node listed = node.object("fields", true);
    for (String name : listed.members()) {
      Optional<RecordField> field = kind == null ? Optional.empty() : kind.named(name);
      if (kind != null && field.isEmpty()) {
        listed.fault(name, "field-unknown", name, kind.code(), names(kind));
      }
      if (field.isPresent()) {
        Node each = listed.object(name, false);
        fields.put(
            name, new FieldMappingReader(each, field.get(), file, !unpivot.isEmpty()).read());
      }
    }
    if (kind != null) {
      kind.fields().stream()
          .filter(field -> field.required() && !fields.containsKey(field.name()))
          .forEach(field -> listed.fault(field.name(), "field-missing", field.name(), kind.code()));
    }
    return new RecordMapping(kind, Conditions.read(node, "when"), unpivot, fields);
  }

  private RecordKind kind() {
    String code = node.text("record", true);
    if (code == null) {
      return null;
    }
    Optional<RecordKind> kind = RecordKind.of(code);
    if (kind.isEmpty()) {
      node.fault("record", "record-unknown", code, kinds());
    }
    return kind.orElse(null);
  }

  private static String kinds() {
    return String.join(", ", List.of(RecordKind.values()).stream().map(RecordKind::code).toList());
  }

  private static String names(RecordKind kind) {
    return String.join(", ", kind.fields().stream().map(RecordField::name).toList());
  }
}
