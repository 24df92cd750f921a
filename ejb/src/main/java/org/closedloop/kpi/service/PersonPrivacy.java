package org.closedloop.kpi.service;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.closedloop.kpi.Dimension;
import org.closedloop.organisation.Role;

/**
 * Keeps figures of single persons from those they are no matter for: only who leads Sales, who
 * controls, who runs the system and other systems may cut or limit a figure by owner.
 */
final class PersonPrivacy {

  private static final List<String> MAY =
      List.of(Role.SALES_LEAD, Role.CONTROLLER, Role.ADMIN, Role.INTEGRATION);

  private PersonPrivacy() {}

  /**
   * @throws EJBAccessException if the caller holds none of the roles that may
   */
  static void check(Question question, Predicate<String> callerHolds) {
    boolean personal =
        Stream.concat(question.by().stream(), question.only().keySet().stream())
            .anyMatch(cut -> cut.dimension() == Dimension.OWNER);
    if (personal && MAY.stream().noneMatch(callerHolds)) {
      throw new EJBAccessException("Figures of single persons are not for this role");
    }
  }
}
