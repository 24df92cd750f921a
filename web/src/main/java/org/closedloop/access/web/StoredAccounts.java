package org.closedloop.access.web;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.closedloop.access.service.SignInService;

/** The accounts kept in the database, as the server asks for them. */
@ApplicationScoped
public class StoredAccounts implements IdentityStore {

  @Inject private SignInService signIns;

  public CredentialValidationResult validate(UsernamePasswordCredential given) {
    return signIns
        .signIn(given.getCaller(), given.getPasswordAsString())
        .map(who -> new CredentialValidationResult(new AccountPrincipal(who), who.roles()))
        .orElse(INVALID_RESULT);
  }
}
