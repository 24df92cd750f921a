package org.closedloop.sync.contract;

import java.util.List;

/**
 * Which columns are kept with a record beside its fields.
 *
 * @param rest whether those that no field names are kept
 * @param columns those that are kept in any case
 */
public record Attributes(boolean rest, List<String> columns) {

  public static final Attributes REST = new Attributes(true, List.of());
  public static final Attributes NONE = new Attributes(false, List.of());
}
