package org.closedloop.handoff.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.service.HandOffFilter;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.HandOffService;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.rest.ListOf;
import org.closedloop.shell.rest.Parameters;
import org.closedloop.source.SourceKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Hand-offs from Marketing to Sales: read, offer, answer, withdraw. */
@Path("/hand-offs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandOffResource {

  @Inject private HandOffInboxQuery query;
  @Inject private HandOffService service;

  @GET
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary =
          "Hand-offs the caller may see: open ones in the order of their offer, others last first")
  public ListOf<HandOffForm> list(
      @QueryParam("state")
          @Parameter(
              description = "OPEN, ACCEPTED, RETURNED, DECLINED or WITHDRAWN; all if missing")
          String state,
      @QueryParam("team") String team,
      @QueryParam("lead") @Parameter(description = "source key of a lead") String lead,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    Integer from = Parameters.read("cursor", cursor, Integer::valueOf);
    int first = from == null ? 0 : Math.max(0, from);
    int most = Parameters.limit(limit);
    HandOffFilter filter =
        new HandOffFilter(
            Parameters.constant("state", state, HandOffState.class), team, false, false, lead);
    long total = query.count(filter);
    String next = first + most < total ? Integer.toString(first + most) : null;
    return new ListOf<>(
        query.rows(filter, first, most).stream().map(HandOffForm::of).toList(), total, next);
  }

  @GET
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "One hand-off by its number")
  public HandOffForm get(@PathParam("id") long id) {
    return HandOffForm.of(query.get(id).row());
  }

  @POST
  @Operation(
      summary = "Marketing offers a lead; the rules say to whom. Refused while it is not ready.")
  public Response offer(OfferForm offer, @Context UriInfo address) {
    long id = service.offer(key(offer));
    return Response.created(address.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(HandOffForm.of(query.get(id).row()))
        .build();
  }

  @POST
  @Path("{id}/answer")
  @Operation(summary = "Sales accepts, returns or declines, with the feedback agreed for it")
  public HandOffForm answer(@PathParam("id") long id, AnswerForm answer) {
    service.answer(id, (answer == null ? new AnswerForm() : answer).answer());
    return HandOffForm.of(query.get(id).row());
  }

  @POST
  @Path("{id}/withdrawal")
  @Operation(summary = "Marketing takes an offer back that nobody answered yet")
  public HandOffForm withdraw(@PathParam("id") long id, ReasonForm why) {
    service.withdraw(id, why == null ? null : why.getReason());
    return HandOffForm.of(query.get(id).row());
  }

  private static SourceKey key(OfferForm offer) {
    String lead = offer == null || offer.getLead() == null ? "" : offer.getLead();
    try {
      return SourceKey.parse(lead);
    } catch (IllegalArgumentException e) {
      throw new NoSuchRecord("lead", lead);
    }
  }
}
