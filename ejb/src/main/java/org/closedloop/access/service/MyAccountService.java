package org.closedloop.access.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.closedloop.access.SignedIn;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.access.WrongPassword;
import org.closedloop.organisation.Role;

/** What everybody may change about the own account. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class MyAccountService {

  @Inject private UserAccounts accounts;
  @Inject private Passwords passwords;
  @Resource private SessionContext caller;

  /**
   * Takes another password; every other session of this account ends.
   *
   * @return the account as this session has to remember it from now on
   * @throws WrongPassword if the present one is not given correctly
   */
  public SignedIn changePassword(String present, String wanted) {
    UserAccount account = accounts.get(caller.getCallerPrincipal().getName());
    if (!passwords.matches(present, account.passwordHash())) {
      throw new WrongPassword();
    }
    account.changePassword(passwords.hashOf(account.name(), wanted));
    return SignedIn.as(account);
  }
}
