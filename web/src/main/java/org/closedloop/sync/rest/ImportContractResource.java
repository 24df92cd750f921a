package org.closedloop.sync.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.closedloop.shell.rest.ListOf;
import org.closedloop.sync.service.ImportContractQuery;
import org.closedloop.sync.service.ImportContractService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The agreements on how files become records. */
@Path("/import-contracts")
@RequestScoped
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportContractResource {

  @Inject private ImportContractService service;
  @Inject private ImportContractQuery contracts;

  @GET
  @Operation(summary = "All import contracts, the shipped ones included")
  public ListOf<ContractForm> list() {
    return ListOf.all(contracts.all().stream().map(ContractForm::of).toList());
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One import contract as it was written")
  public String get(@PathParam("code") String code) {
    return contracts.get(code).body();
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Put an import contract; 422 with every fault if it cannot be used")
  public Response put(@PathParam("code") String code, String body) {
    service.put(code, body);
    return Response.noContent().build();
  }
}
