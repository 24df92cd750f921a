package org.closedloop.kpi;

import java.util.List;
import java.util.Set;

/**
 * A figure both departments agreed on: code, version, formula and unit.
 *
 * <p>Label, definition, formula in words and source stand in the texts under {@code kpi.<code>}.
 * The formula is evaluated over summed measures when it is read, so a new figure is there for the
 * whole past at once. A changed definition needs a new version.
 */
public interface Kpi {

  /** The name other systems and the database use; never renamed. */
  String code();

  /** Counts up with every change of the definition. */
  default int version() {
    return 1;
  }

  /** Where the figure stands in lists, low first. */
  int position();

  Group group();

  Unit unit();

  Definition definition();

  /** Whether the figure announces results or reports them. */
  default Signal signal() {
    return Signal.LAGGING;
  }

  /** By what the figure can be cut; cost and visits know only where they were spent. */
  default Set<Dimension> slices() {
    return Dimension.ofLeads();
  }

  /**
   * Measures of conversion after which a period's figure is mature, besides those it is made of.
   */
  default List<String> maturesWith() {
    return List.of();
  }

  /**
   * Measures without which the figure is there but says less than its name; whoever reads it is
   * told.
   */
  default List<String> incompleteWithout() {
    return List.of();
  }

  /** Whether the figure compares months, so that it says nothing of single days. */
  default boolean comparesMonths() {
    return false;
  }

  /**
   * Whether leads stand behind the whole figure, so that it can be cut by what is known of them.
   */
  default boolean isOfLeads() {
    return slices().containsAll(Dimension.ofLeads());
  }
}
