package org.closedloop.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.closedloop.access.Attempts;
import org.closedloop.access.SignedIn;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.installation.DemoMode;

/** Where a name and a password become somebody with roles. Open to everybody, by its nature. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // hashing is slow, hold no connection
public class SignInService {

  @Inject private UserAccounts accounts;
  @Inject private Passwords passwords;
  @Inject private Attempts attempts;
  @Inject private RecentSignIns recent;
  @Inject private DemoMode demo;
  @Inject private Clock clock;

  /** Whoever this is; empty if the password is wrong, the account closed, or the name must wait. */
  public Optional<SignedIn> signIn(String givenName, String password) {
    Instant now = clock.instant();
    String name = UserAccount.spelled(givenName);
    Optional<SignedIn> known = recent.find(name, password, now).filter(this::isCurrent);
    if (known.isPresent()) {
      return known;
    }
    if (attempts.mustWait(name, now)) {
      return Optional.empty();
    }
    Optional<SignedIn> who = compare(name, password);
    who.ifPresentOrElse(
        somebody -> {
          attempts.succeeded(name);
          recent.remember(somebody, password, now);
        },
        () -> attempts.failed(name, now));
    return who;
  }

  /** Whether a session of this person is still worth something. */
  public boolean isCurrent(SignedIn who) {
    return accounts.isCurrent(who.name(), who.stamp());
  }

  private Optional<SignedIn> compare(String name, String password) {
    Optional<UserAccount> account = accounts.named(name);
    if (account.isEmpty()) {
      passwords.pretendToCompare(password);
      return Optional.empty();
    }
    boolean right = passwords.matches(password, account.get().passwordHash());
    return account
        .filter(found -> right && found.isActive() && (demo.isOn() || !found.isDemo()))
        .map(SignedIn::as);
  }
}
