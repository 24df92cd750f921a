package org.closedloop.sync.service;

import java.io.Serializable;
import java.util.List;

/**
 * The beginning of an import's file, and what the contract makes of it.
 *
 * @param columns each column with its field
 * @param rows the first rows
 * @param charset how the file is written
 * @param delimiter between columns, or empty for JSON
 */
public record ImportPreview(
    String title,
    String source,
    String kind,
    List<PreviewColumn> columns,
    List<List<String>> rows,
    String charset,
    String delimiter)
    implements Serializable {

  /**
   * A column and what becomes of it.
   *
   * @param field the fields it fills; empty = kept as an attribute
   * @param values how many texts its value map knows, 0 without one
   * @param format how times in it are written, or empty
   */
  public record PreviewColumn(String column, String sample, String field, int values, String format)
      implements Serializable {}
}
