package org.closedloop.sync.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.closedloop.organisation.Role;
import org.closedloop.sync.contract.ContractReader;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ImportContracts;
import org.closedloop.sync.intake.Imports;
import org.closedloop.sync.intake.ReceivedFile;

/** Starts imports. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the job must find what it works on
@RolesAllowed({Role.CONTROLLER, Role.ADMIN, Role.INTEGRATION, Role.MARKETING_LEAD})
public class ImportService {

  @Inject private Imports imports;
  @Inject private ImportContracts contracts;
  @Resource private SessionContext caller;

  /**
   * Takes in a file that was received.
   *
   * @return the number of the import
   */
  public long start(ReceivedFile file, String contract) {
    return imports.start(file, contracts.get(contract), caller(), false);
  }

  /** Counts and judges a file, without storing anything of it. */
  public long startTrial(ReceivedFile file, String contract) {
    return imports.start(file, contracts.get(contract), caller(), true);
  }

  /** Takes in a file under a contract that is only used for it. */
  public long start(ReceivedFile file, String code, String body, boolean trial) {
    ImportContract contract = ContractReader.read(body, code);
    return imports.start(file, contract, caller(), trial);
  }

  /** Takes up an import that broke off. */
  public void resume(long id) {
    imports.resume(id);
  }

  private String caller() {
    return caller.getCallerPrincipal().getName();
  }
}
