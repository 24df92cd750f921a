package org.closedloop.sync.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.closedloop.sync.FieldType;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RowFault;
import org.closedloop.sync.contract.ColumnName;
import org.closedloop.sync.contract.FieldMapping;
import org.closedloop.sync.contract.FileFormat;
import org.closedloop.sync.contract.RecordMapping;
import org.closedloop.sync.contract.Unreadable;
import org.closedloop.sync.contract.ValueReader;

/** Reads one field from rows under one header. */
final class FieldMapper {

  private static final int NAME = -2;
  private static final int VALUE = -3;

  private final RecordField field;
  private final FieldMapping mapping;
  private final FileFormat file;
  private final ValueReader reader;
  private final int[] places;

  FieldMapper(RecordField field, FieldMapping mapping, FileFormat file, Header header) {
    this.field = field;
    this.mapping = mapping;
    this.file = file;
    this.reader = new ValueReader(field, mapping, file);
    this.places = mapping.columns().stream().mapToInt(column -> placeOf(column, header)).toArray();
  }

  private static int placeOf(ColumnName column, Header header) {
    return switch (column.name()) {
      case RecordMapping.NAME -> NAME;
      case RecordMapping.VALUE -> VALUE;
      default -> header.placeOf(column);
    };
  }

  int index() {
    return field.index();
  }

  /** Whether the file says anything of the field, be it nothing: some column of it is there. */
  boolean isSaid() {
    return places.length == 0
        || mapping.fallback() != null
        || Arrays.stream(places).anyMatch(place -> place != -1);
  }

  /** The value, or null; what is wrong is added to the faults. */
  Object read(Row row, RecordMapper.Unpivoted turned, List<RowFault> faults) {
    String found = found(row, turned);
    String text = meant(found);
    if (text.isEmpty()) {
      if (mapping.required()) {
        faults.add(RowFault.of(column(turned), found, Reason.VALUE_MISSING, field.name()));
      }
      return null;
    }
    if (field.type() == FieldType.PROSE && text.length() > field.length()) {
      faults.add(
          RowFault.warning(
              column(turned), found, Reason.TEXT_SHORTENED, String.valueOf(field.length())));
      return text.substring(0, field.length());
    }
    try {
      return reader.read(text);
    } catch (Unreadable unreadable) {
      faults.add(
          new RowFault(column(turned), found, unreadable.reason(), unreadable.arguments(), false));
      return null;
    }
  }

  /** The text of the file before any value map: empty if there is none. */
  private String found(Row row, RecordMapper.Unpivoted turned) {
    if (places.length == 0) {
      return mapping.constant();
    }
    if (mapping.joins()) {
      List<String> texts = new ArrayList<>();
      for (int place : places) {
        String text = cell(row, turned, place);
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      return String.join(mapping.join(), texts);
    }
    for (int place : places) {
      String text = cell(row, turned, place);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private String cell(Row row, RecordMapper.Unpivoted turned, int place) {
    String text =
        switch (place) {
          case NAME -> turned.name();
          case VALUE -> turned.content();
          default -> row.cell(place);
        };
    String trimmed = file.trim() ? text.strip() : text;
    return file.nulls().contains(trimmed) ? "" : firstPart(trimmed);
  }

  private String firstPart(String text) {
    if (mapping.split() == null || mapping.split().isEmpty()) {
      return text;
    }
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(mapping.split(), start);
      String part = text.substring(start, end < 0 ? text.length() : end).strip();
      if (!part.isEmpty() || end < 0) {
        return part;
      }
      start = end + mapping.split().length();
    }
    return "";
  }

  /** What the text means by the contract: cleaned, mapped, or the fallback. */
  private String meant(String found) {
    String text = found;
    for (String part : mapping.strip()) {
      text = text.replace(part, "");
    }
    if (!mapping.strip().isEmpty()) {
      text = text.strip();
    }
    for (FieldMapping.Transform transform : mapping.transforms()) {
      text =
          switch (transform) {
            case TRIM -> text.strip();
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
          };
    }
    if (!mapping.values().isEmpty()) {
      String meant = mapping.values().get(text);
      if (meant != null) {
        return meant;
      }
      return mapping.fallback() != null ? mapping.fallback() : text;
    }
    return text.isEmpty() && mapping.fallback() != null ? mapping.fallback() : text;
  }

  private String column(RecordMapper.Unpivoted turned) {
    if (mapping.columns().isEmpty()) {
      return field.name();
    }
    if (turned != null && places[0] == VALUE) {
      return turned.column();
    }
    return String.join(" + ", mapping.columns().stream().map(ColumnName::toString).toList());
  }
}
