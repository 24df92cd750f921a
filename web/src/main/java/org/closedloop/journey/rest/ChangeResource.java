package org.closedloop.journey.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.closedloop.journey.service.ChangeCursor;
import org.closedloop.journey.service.ChangePage;
import org.closedloop.journey.service.ChangeQuery;
import org.closedloop.shell.rest.ListOf;
import org.closedloop.shell.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What changed, in the order in which it was recorded. */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

  @Inject private ChangeQuery changes;

  @GET
  @Operation(
      summary = "Every row of every lead's history recorded since an instant",
      description =
          "Ask for the next page with the same since and the cursor of the page before. When asking"
              + " anew later, begin a minute before the last recordedAt: what was still being"
              + " written then is not missed, and kind and id tell doubles.")
  public ListOf<ChangeForm> since(
      @QueryParam("since")
          @Parameter(description = "ISO instant such as 2026-03-01T00:00:00Z; all if missing")
          String since,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("500") int limit) {
    Instant given = Parameters.instant("since", since);
    Instant from = given == null ? Instant.EPOCH : given;
    ChangeCursor after = Parameters.read("cursor", cursor, ChangeCursor::parse);
    ChangePage page =
        changes.page(
            from, after == null ? ChangeCursor.from(from) : after, Parameters.limit(limit));
    return new ListOf<>(
        page.changes().stream().map(ChangeForm::of).toList(),
        page.total(),
        page.next() == null ? null : page.next().toString());
  }
}
