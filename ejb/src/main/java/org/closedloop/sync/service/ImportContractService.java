package org.closedloop.sync.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.closedloop.organisation.Role;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ImportContracts;

/** Keeps import contracts. */
@Stateless
@RolesAllowed({Role.CONTROLLER, Role.ADMIN, Role.INTEGRATION, Role.MARKETING_LEAD})
public class ImportContractService {

  @Inject private ImportContracts contracts;
  @Resource private SessionContext caller;

  /**
   * Puts a contract in the place of the one of the same code.
   *
   * @throws org.closedloop.sync.contract.ContractRefused with everything that is wrong with it
   */
  public ImportContract put(String code, String body) {
    return contracts.put(code, body, caller.getCallerPrincipal().getName());
  }
}
