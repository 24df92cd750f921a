package org.closedloop.sync.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How one field is filled.
 *
 * @param columns where the text comes from; empty for a constant
 * @param join what stands between the texts of several columns; null = the first one that is filled
 * @param constant the text if no column is asked, or null
 * @param split cuts the text; the first part that is filled is taken. Null = not cut
 * @param transforms done to the text, in order
 * @param strip texts taken out before anything is read
 * @param values what a text means here; a text not listed means the fallback, or itself
 * @param fallback the text if there is none, or null
 * @param required whether a record without it is rejected
 * @param format how times of this field are written, or null for the file's way
 * @param factor what a number is multiplied by, or null
 * @param source the system a reference points into, or null for the contract's own
 */
public record FieldMapping(
    List<ColumnName> columns,
    String join,
    String constant,
    String split,
    List<Transform> transforms,
    List<String> strip,
    Map<String, String> values,
    String fallback,
    boolean required,
    TimeFormat format,
    BigDecimal factor,
    String source) {

  /** What can be done to a text. */
  public enum Transform {
    TRIM,
    LOWER,
    UPPER
  }

  /** Whether all columns are needed, rather than any one of them. */
  public boolean joins() {
    return join != null;
  }
}
