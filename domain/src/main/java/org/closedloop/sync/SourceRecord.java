package org.closedloop.sync;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * One record as another system sent it: typed values, not yet compared with what is known here.
 *
 * <p>A value is null where the source says nothing; {@link #says} tells whether the file has the
 * field at all.
 */
public final class SourceRecord {

  private final RecordKind kind;
  private final Object[] values;
  private final Set<String> said;
  private final Map<String, String> sources;
  private final Map<String, String> attributes;
  private String key;

  /**
   * @param values one per field of the kind, in its order
   * @param said names of the fields the file has
   * @param sources the source system of referred records, by field
   * @param attributes what is kept beside the fields, by name
   */
  public SourceRecord(
      RecordKind kind,
      Object[] values,
      Set<String> said,
      Map<String, String> sources,
      Map<String, String> attributes) {
    this.kind = kind;
    this.values = values;
    this.said = said;
    this.sources = sources;
    this.attributes = attributes;
    this.key = RecordKeys.of(this);
  }

  public RecordKind kind() {
    return kind;
  }

  /** How the source names the record. */
  public String key() {
    return key;
  }

  public boolean says(RecordField field) {
    return said.contains(field.name());
  }

  public Map<String, String> attributes() {
    return attributes;
  }

  /** The system a reference points into, or null for the contract's own. */
  public String sourceOf(RecordField reference) {
    return sources.get(reference.name());
  }

  public Object value(RecordField field) {
    return values[field.index()];
  }

  public String text(RecordField field) {
    return (String) values[field.index()];
  }

  /** The text, empty where there is none: the way dimensions are kept. */
  public String textOrEmpty(RecordField field) {
    String text = text(field);
    return text == null ? "" : text;
  }

  public Instant instant(RecordField field) {
    return (Instant) values[field.index()];
  }

  public LocalDate day(RecordField field) {
    return (LocalDate) values[field.index()];
  }

  /** Cents, or a count. */
  public Long whole(RecordField field) {
    return (Long) values[field.index()];
  }

  public BigDecimal decimal(RecordField field) {
    return (BigDecimal) values[field.index()];
  }

  public boolean flag(RecordField field, boolean otherwise) {
    Boolean flag = (Boolean) values[field.index()];
    return flag == null ? otherwise : flag;
  }

  /** A fingerprint of everything the source said: equal as long as nothing changed there. */
  public long digest() {
    return Fingerprint.of(values, attributes);
  }
}
