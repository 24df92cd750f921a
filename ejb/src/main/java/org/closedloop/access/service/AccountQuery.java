package org.closedloop.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.closedloop.access.UserAccounts;
import org.closedloop.organisation.Role;

/** Who may sign in. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class AccountQuery {

  @Inject private UserAccounts accounts;

  /** Every account, by name. */
  public List<AccountRow> accounts() {
    return accounts.all().stream().map(AccountRow::of).toList();
  }
}
