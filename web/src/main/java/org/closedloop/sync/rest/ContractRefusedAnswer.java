package org.closedloop.sync.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.closedloop.shell.rest.Fault;
import org.closedloop.shell.rest.Problems;
import org.closedloop.sync.contract.ContractRefused;

/** A contract cannot be used: 422 with every fault of it, its place as a JSON pointer. */
@Provider
public class ContractRefusedAnswer implements ExceptionMapper<ContractRefused> {

  @Inject private Problems problems;
  @Inject private HttpServletRequest request;

  @Override
  public Response toResponse(ContractRefused refused) {
    return problems
        .refused(refused)
        .with(
            refused.faults().stream()
                .map(fault -> new Fault(fault.path(), fault.sentence(request.getLocale())))
                .toList())
        .answer()
        .build();
  }
}
