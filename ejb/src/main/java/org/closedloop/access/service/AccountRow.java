package org.closedloop.access.service;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.closedloop.access.UserAccount;

/** An account as administrators see it. */
public record AccountRow(
    String name,
    String displayName,
    String employee,
    List<String> roles,
    boolean active,
    boolean demo)
    implements Serializable {

  static AccountRow of(UserAccount account) {
    Optional<String> employee = account.employee();
    return new AccountRow(
        account.name(),
        account.displayName(),
        employee.orElse(null),
        List.copyOf(account.roles()),
        account.isActive(),
        account.isDemo());
  }
}
