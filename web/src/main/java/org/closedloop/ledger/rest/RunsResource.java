package org.closedloop.ledger.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.service.RunQuery;
import org.closedloop.ledger.service.RunService;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.rest.ListOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Nights: start, watch, take up again, stop, give up. */
@Path("/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunsResource {

  private static final int MOST = 200;

  @Inject private RunService service;
  @Inject private RunQuery query;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Starts a night",
      description =
          "Body: {\"scope\": \"changed\"} (the default) or \"all\". 202 with the address of the run;"
              + " 409 while one is running. A run that failed or was stopped is given up.")
  public Response start(JsonObject body) {
    String scope = body == null ? RunScope.CHANGED.code() : body.getString("scope", "changed");
    int run = service.start(RunScope.of(scope));
    return accepted(run);
  }

  @GET
  @Operation(
      summary = "All runs, the newest first",
      description = "cursor: the value of next; limit: at most 200")
  public ListOf<RunForm> list(
      @QueryParam("cursor") Integer cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = Math.max(1, Math.min(limit, MOST));
    List<Run> runs = query.before(cursor == null ? Integer.MAX_VALUE : cursor, most + 1);
    boolean more = runs.size() > most;
    List<Run> page = more ? runs.subList(0, most) : runs;
    String next = more ? String.valueOf(page.get(most - 1).id()) : null;
    return new ListOf<>(page.stream().map(RunForm::of).toList(), query.count(), next);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One run")
  public RunForm get(@PathParam("id") int id) {
    return RunForm.of(query.get(id));
  }

  @GET
  @Path("/{id}/manifest")
  @Operation(
      summary = "The manifest of a published run",
      description = "What it measured with, what it posted, and the hash of all sums")
  public Response manifest(@PathParam("id") int id) {
    String manifest = query.get(id).manifest();
    if (manifest == null) {
      throw new NoSuchRecord("manifest", id);
    }
    return Response.ok(manifest)
        .header("Content-Disposition", "attachment; filename=\"run-" + id + "-manifest.json\"")
        .build();
  }

  @POST
  @Path("/{id}/restart")
  @Operation(summary = "Takes the newest run up again where it failed or was stopped")
  public Response restart(@PathParam("id") int id) {
    service.restart(id);
    return accepted(id);
  }

  @POST
  @Path("/{id}/stop")
  @Operation(summary = "Stops a running run after the pages it is working on")
  public Response stop(@PathParam("id") int id) {
    service.stop(id);
    return accepted(id);
  }

  @POST
  @Path("/{id}/discard")
  @Operation(summary = "Gives the newest run up if it failed or was stopped")
  public RunForm discard(@PathParam("id") int id) {
    service.discard(id);
    return RunForm.of(query.get(id));
  }

  private Response accepted(int run) {
    return Response.accepted(RunForm.of(query.get(run)))
        .location(URI.create("runs/" + run))
        .build();
  }
}
