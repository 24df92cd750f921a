package org.closedloop.sync.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.sync.contract.ColumnName;

/** The columns of a file, in their order; several may have the same name. */
public final class Header {

  private final List<ColumnName> columns = new ArrayList<>();
  private final Map<ColumnName, Integer> places = new HashMap<>();

  public Header(List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    for (String name : names) {
      ColumnName column = new ColumnName(name, seen.merge(name, 1, Integer::sum));
      places.put(column, columns.size());
      columns.add(column);
    }
  }

  /** Where the column stands, from 0; -1 if there is none. */
  public int placeOf(ColumnName column) {
    return places.getOrDefault(column, -1);
  }

  public boolean has(ColumnName column) {
    return places.containsKey(column);
  }

  public List<ColumnName> columns() {
    return List.copyOf(columns);
  }

  public int size() {
    return columns.size();
  }

  /** This header with one more column at its end. */
  Header with(String name) {
    List<String> names = new ArrayList<>(columns.stream().map(ColumnName::name).toList());
    names.add(name);
    return new Header(names);
  }
}
