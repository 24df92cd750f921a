package org.closedloop.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.closedloop.access.LastAdministrator;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.organisation.Role;

/** Where administrators decide who may sign in and do what. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class AccountService {

  @Inject private UserAccounts accounts;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  public void open(String name, String displayName, Collection<String> roles, String password) {
    String spelled = UserAccount.spelled(name);
    accounts.add(
        new UserAccount(
            spelled, displayName, roles, passwords.hashOf(spelled, password), clock.instant()));
  }

  /**
   * @param employee code of the employee this person is; null if none
   */
  public void rename(String name, String displayName, String employee) {
    accounts.get(name).rename(displayName, Optional.ofNullable(employee));
  }

  /** Replaces all roles of an account; whoever uses it has to sign in again. */
  public void giveRoles(String name, Collection<String> roles) {
    UserAccount account = accounts.get(name);
    if (!roles.contains(Role.ADMIN)) {
      keepAnAdministrator(account);
    }
    account.giveRoles(roles);
  }

  /** Ends all access of an account at once; what it did stays. */
  public void deactivate(String name) {
    UserAccount account = accounts.get(name);
    keepAnAdministrator(account);
    account.deactivate();
  }

  public void activate(String name) {
    accounts.get(name).activate();
  }

  /** Sets another password for somebody; running sessions end. */
  public void setPassword(String name, String password) {
    UserAccount account = accounts.get(name);
    account.changePassword(passwords.hashOf(account.name(), password));
  }

  private void keepAnAdministrator(UserAccount account) {
    boolean administers = account.isActive() && account.roles().contains(Role.ADMIN);
    if (administers && accounts.active(Role.ADMIN, true) == 1) {
      throw new LastAdministrator(account.name());
    }
  }
}
