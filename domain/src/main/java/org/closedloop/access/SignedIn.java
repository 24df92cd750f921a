package org.closedloop.access;

import java.io.Serializable;
import java.util.Set;

/**
 * Who signed in, as the session remembers it.
 *
 * @param name of the account
 * @param displayName how people call this person
 * @param roles what the account may do
 * @param stamp the account's stamp at that moment; the session ends when it changes
 */
public record SignedIn(String name, String displayName, Set<String> roles, long stamp)
    implements Serializable {

  public static SignedIn as(UserAccount account) {
    return new SignedIn(
        account.name(), account.displayName(), Set.copyOf(account.roles()), account.stamp());
  }
}
