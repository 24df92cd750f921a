package org.closedloop.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.service.AttributionQuery;
import org.closedloop.attribution.service.Comparing;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.service.Asked;
import org.closedloop.kpi.service.BadParameter;
import org.closedloop.kpi.service.PublishedRun;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Attribution over REST: what every model credits to each channel or campaign. */
@Path("/attribution")
@RequestScoped
@Tag(name = "Figures")
public class AttributionResource {

  @Inject private AttributionQuery query;
  @Inject private Asked parameters;
  @Inject private CompanyCurrency currency;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Won revenue shared by every attribution model, by channel or campaign",
      description =
          "The rows and notAttributable add up to revenue under every model. A model that has"
              + " learned too little says null.")
  public ComparisonForm comparison(
      @Parameter(description = "2026-10, 2026-Q4 or 2026; default the last complete month")
          @QueryParam("period")
          String period,
      @Parameter(description = "channel (default) or campaign") @QueryParam("by") String by,
      @Parameter(description = "lead, deal (default) or account") @QueryParam("level") String level,
      @Parameter(description = "a published run; default the newest") @QueryParam("run")
          String run) {
    PublishedRun known = parameters.run(run);
    Period months = Asked.period(period, known, Grain.MONTH, start -> Grain.MONTH.later(start, -1));
    return ComparisonForm.of(
        query.compare(
            new Comparing(
                months.startInclusive(), months.endExclusive(), level(level), by(by), known)),
        currency.code());
  }

  private static Level level(String level) {
    if (level == null || level.isBlank()) {
      return Level.DEAL;
    }
    return Arrays.stream(Level.values())
        .filter(known -> known.code().equals(level))
        .findFirst()
        .orElseThrow(() -> new BadParameter("level", level, "lead, deal, account"));
  }

  private static Dimension by(String by) {
    if (by == null || by.isBlank()) {
      return Dimension.CHANNEL;
    }
    return Dimension.named(by)
        .filter(known -> known == Dimension.CHANNEL || known == Dimension.CAMPAIGN)
        .orElseThrow(() -> new BadParameter("by", by, "channel, campaign"));
  }
}
