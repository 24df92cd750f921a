package org.closedloop.sla.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.closedloop.organisation.Department;
import org.closedloop.refusal.UnreadableParameter;
import org.closedloop.sla.service.ClockQuery;
import org.closedloop.sla.service.ContractQuery;
import org.closedloop.source.SourceKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was agreed, and how the clocks stand. */
@Path("/sla")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "SLA")
public class SlaResource {

  private static final int MOST = 200;

  @Inject private ClockQuery clocks;
  @Inject private ContractQuery contracts;

  @GET
  @Path("/clocks")
  @Operation(
      summary = "Clocks that run or are overdue, the worst first",
      description = "side: marketing or sales; limit: at most 200")
  public List<ClockForm> running(
      @QueryParam("side") String side, @QueryParam("limit") @DefaultValue("50") int limit) {
    return clocks.running(side(side), Math.max(1, Math.min(limit, MOST))).stream()
        .map(ClockForm::of)
        .toList();
  }

  @GET
  @Path("/leads/{key}/clocks")
  @Operation(summary = "Every clock of a lead, piece by piece, the newest first")
  public List<ClockForm> ofLead(@PathParam("key") String key) {
    return clocks.ofLead(SourceKey.parse(key)).stream().map(ClockForm::of).toList();
  }

  @GET
  @Path("/agreements")
  @Operation(summary = "Every version of the agreement, the newest first")
  public List<AgreementForm> versions() {
    return contracts.versions().stream().map(AgreementForm::of).toList();
  }

  private static Department side(String side) {
    if (side == null || side.isBlank()) {
      return null;
    }
    try {
      return Department.valueOf(side.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UnreadableParameter("side", side);
    }
  }
}
