package org.closedloop.journey.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.closedloop.journey.service.StoryQuery;
import org.closedloop.lead.service.LeadCursor;
import org.closedloop.lead.service.LeadPage;
import org.closedloop.lead.service.LeadQuery;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.shell.rest.ListOf;
import org.closedloop.shell.rest.Parameters;
import org.closedloop.source.SourceKey;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads, the newest first, and the whole story of one. */
@Path("/leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadResource {

  @Inject private LeadQuery leads;
  @Inject private StoryQuery stories;

  @GET
  @Operation(summary = "Leads that fit, the newest first, page by page")
  public ListOf<LeadForm> list(
      @BeanParam LeadSearch search,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    LeadCursor after = Parameters.read("cursor", cursor, LeadCursor::parse);
    LeadPage page = leads.after(search.filter(), after, Parameters.limit(limit));
    return new ListOf<>(
        page.rows().stream().map(LeadForm::of).toList(),
        page.total(),
        page.next() == null ? null : page.next().toString());
  }

  @GET
  @Path("{key}")
  @Operation(summary = "Everything known about one lead, by its source key such as crm:00Q5g")
  public StoryForm story(@PathParam("key") String key) {
    SourceKey named;
    try {
      named = SourceKey.parse(key);
    } catch (IllegalArgumentException e) {
      throw new NoSuchRecord("lead", key);
    }
    return StoryForm.of(stories.of(named));
  }
}
