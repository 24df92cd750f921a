package org.closedloop.sla.kind;

import java.util.List;
import java.util.Map;
import org.closedloop.organisation.Department;

/**
 * What can be promised. Each kind is a class of its own, with the limits and amounts it needs.
 *
 * <p>Its name and sentence stand in the texts {@code sla.kind.<code>} and {@code
 * sla.kind.<code>.sentence}.
 */
public interface ObligationKind {

  /** Kebab-case, never renamed: it stands in the database. */
  String code();

  /** Who usually owes it. */
  Department side();

  /** Which limits and amounts it takes. */
  List<Parameter> parameters();

  /**
   * Looks at what no parameter says by itself.
   *
   * @throws org.closedloop.sla.BadTerm if a detail cannot be read
   */
  default void check(Map<String, String> details) {}
}
