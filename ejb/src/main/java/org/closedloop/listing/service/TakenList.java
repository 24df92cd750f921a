package org.closedloop.listing.service;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list on its way into a file.
 *
 * @param title what people call it
 * @param facts what the file says about itself
 * @param rows gives every row to a reader, one after the other
 */
public record TakenList<R>(
    String title,
    List<ListColumn<R>> columns,
    List<Fact> facts,
    Consumer<Consumer<R>> rows,
    Words words) {

  String heading(ListColumn<R> column) {
    String name = words.say(column.text());
    return switch (column.kind()) {
      case MONEY, CENTS -> name + " (" + words.currency() + ")";
      default -> name;
    };
  }

  Object[] cells(R row) {
    Object[] cells = new Object[columns.size()];
    for (int at = 0; at < cells.length; at++) {
      cells[at] = columns.get(at).value().of(row, words);
    }
    return cells;
  }
}
