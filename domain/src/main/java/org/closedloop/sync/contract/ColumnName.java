package org.closedloop.sync.contract;

/**
 * A column of a file, by its header.
 *
 * @param occurrence which one, from 1, if several columns have that header
 */
public record ColumnName(String name, int occurrence) {

  public static ColumnName of(String name) {
    return new ColumnName(name, 1);
  }

  @Override
  public String toString() {
    return occurrence == 1 ? name : name + " (" + occurrence + ")";
  }
}
