package org.closedloop.database;

/**
 * One column to write many rows into.
 *
 * @param name its name in the table
 * @param type what it holds
 */
public record Column(String name, Type type) {

  /** What a column holds; the width matters where rows are written in binary form. */
  public enum Type {
    SMALLINT,
    INT,
    BIGINT,
    TEXT,
    INSTANT,
    DAY,
    FLAG,
    DECIMAL
  }

  public static Column shorts(String name) {
    return new Column(name, Type.SMALLINT);
  }

  public static Column ints(String name) {
    return new Column(name, Type.INT);
  }

  public static Column longs(String name) {
    return new Column(name, Type.BIGINT);
  }

  public static Column texts(String name) {
    return new Column(name, Type.TEXT);
  }

  public static Column instants(String name) {
    return new Column(name, Type.INSTANT);
  }

  public static Column days(String name) {
    return new Column(name, Type.DAY);
  }

  public static Column booleans(String name) {
    return new Column(name, Type.FLAG);
  }

  public static Column numbers(String name) {
    return new Column(name, Type.DECIMAL);
  }
}
