package org.closedloop.listing.service;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One list of the application: its columns, and what stands in it for the filters in its address.
 * Lists of all features are found by themselves.
 */
public interface Listing<R> {

  /** As addresses name it. */
  String code();

  /** Key of what people call it. */
  String title();

  /** Where it is looked at. */
  String page();

  /** What its address always says, whatever is filtered. */
  default Map<String, String> standing() {
    return Map.of();
  }

  /** All columns in their order, chosen or not. */
  List<ListColumn<R>> columns();

  /** What the address asks for, in words; nothing if it asks for everything. */
  List<Fact> filters(Map<String, String> address, Words words);

  /** In which order the address wants it. */
  Sorting sorting(Map<String, String> address);

  /** Every row on all pages, in the order of the page, read in blocks. */
  void each(Map<String, String> address, Consumer<R> reader);

  /**
   * @param text key of the name of what is sorted by
   */
  record Sorting(String text, boolean ascending) {}
}
