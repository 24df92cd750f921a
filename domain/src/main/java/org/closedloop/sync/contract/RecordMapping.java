package org.closedloop.sync.contract;

import java.util.List;
import java.util.Map;
import org.closedloop.sync.RecordKind;

/**
 * How a row becomes one record.
 *
 * @param when all must hold, or the row yields no such record
 * @param unpivot columns of which each filled one yields a record of its own, with the name the
 *     record sees as {@code @name}; the content is {@code @value}. Empty: one record
 * @param fields how each field is filled, by field name
 */
public record RecordMapping(
    RecordKind kind,
    List<Condition> when,
    Map<String, String> unpivot,
    Map<String, FieldMapping> fields) {

  /** The name of an unpivoted column, as fields see it. */
  public static final String NAME = "@name";

  /** The content of an unpivoted column, as fields see it. */
  public static final String VALUE = "@value";
}
