package org.closedloop.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.organisation.Role;

/** The accounts there are before anybody could have created one. */
@ApplicationScoped
public class FirstAccounts {

  private static final String ADMINISTRATOR = "admin";

  @Inject private UserAccounts accounts;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  /** One account per role, password = name + {@code -demo}; those that exist stay as they are. */
  public void openForDemo() {
    List<String> missing =
        Role.ALL.stream().filter(role -> accounts.named(role).isEmpty()).toList();
    missing.parallelStream() // hashes are slow
        .map(role -> account(role, shown(role), role, role + "-demo").asDemo())
        .toList()
        .forEach(accounts::add);
  }

  /**
   * The first administrator, unless there is an active one.
   *
   * @param password as the operator set it, or null
   * @throws IllegalStateException if nobody could sign in: no administrator and no password for one
   */
  public void openForOperation(String password) {
    if (accounts.active(Role.ADMIN, false) > 0) {
      return;
    }
    if (password == null || password.isBlank()) {
      throw new IllegalStateException(
          "Nobody could sign in: there is no active administrator. Set CLOSEDLOOP_ADMIN_PASSWORD"
              + " to create one, or CLOSEDLOOP_DEMO=true to look around with demo data.");
    }
    if (password.length() < Passwords.SHORTEST) {
      throw new IllegalStateException(
          "CLOSEDLOOP_ADMIN_PASSWORD is too short: it needs at least "
              + Passwords.SHORTEST
              + " characters.");
    }
    UserAccount existing = accounts.named(ADMINISTRATOR).orElse(null);
    if (existing == null) {
      accounts.add(account(ADMINISTRATOR, "Administrator", Role.ADMIN, password));
    } else {
      existing.changePassword(passwords.hashOf(ADMINISTRATOR, password));
      existing.giveRoles(List.of(Role.ADMIN));
      existing.activate();
    }
  }

  private UserAccount account(String name, String shownAs, String role, String password) {
    return new UserAccount(
        name, shownAs, List.of(role), passwords.hashOf(name, password), clock.instant());
  }

  private static String shown(String role) {
    String words = role.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
