package org.closedloop.sync.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.closedloop.organisation.Role;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ImportContracts;

/** Reads import contracts, the shipped ones included. */
@Stateless
@RolesAllowed({Role.CONTROLLER, Role.ADMIN, Role.INTEGRATION, Role.MARKETING_LEAD})
public class ImportContractQuery {

  @Inject private ImportContracts contracts;

  public List<ImportContract> all() {
    return contracts.all();
  }

  /**
   * The contract of a code.
   *
   * @throws org.closedloop.refusal.NoSuchRecord if there is none
   */
  public ImportContract get(String code) {
    return contracts.get(code);
  }
}
