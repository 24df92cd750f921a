package org.closedloop.winloss.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.service.Asked;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.winloss.Factor;
import org.closedloop.winloss.Findings;
import org.closedloop.winloss.service.Closings;
import org.closedloop.winloss.service.WinLossQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Win and loss over REST: reasons, and which circumstances make a difference. */
@Path("/win-loss")
@RequestScoped
@Tag(name = "Figures")
public class WinLossResource {

  @Inject private WinLossQuery query;
  @Inject private Asked parameters;
  @Inject private CompanyCurrency currency;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Reasons of won and lost deals, and circumstances that make a difference",
      description =
          "Win rates with Wilson's interval; differences to all other deals with Newcombe's, p by"
              + " Fisher's exact test, corrected by Holm for all circumstances compared.")
  public FindingsForm findings(
      @Parameter(description = "2026-10, 2026-Q4 or 2026; default the year so far")
          @QueryParam("period")
          String period,
      @Parameter(description = "only deals of this channel") @QueryParam("channel") String channel,
      @Parameter(description = "only this segment") @QueryParam("segment") String segment,
      @Parameter(description = "only this region") @QueryParam("region") String region,
      @Parameter(description = "only this team") @QueryParam("team") String team,
      @Parameter(description = "only this product") @QueryParam("product") String product,
      @Parameter(
              description =
                  "a published run, which then also speaks for signed months; default the newest")
          @QueryParam("run")
          String run) {
    PublishedRun known = parameters.run(run);
    Period days = Asked.period(period, known, Grain.YEAR, start -> start);
    Map<Factor, String> only = new EnumMap<>(Factor.class);
    put(only, Factor.CHANNEL, channel);
    put(only, Factor.SEGMENT, segment);
    put(only, Factor.REGION, region);
    put(only, Factor.TEAM, team);
    put(only, Factor.PRODUCT, product);
    Closings asked =
        new Closings(
            days.startInclusive(), days.endExclusive(), only, known, parameters.frozen(run));
    return FindingsForm.of(asked, Findings.of(query.deals(asked)), currency.code());
  }

  private static void put(Map<Factor, String> only, Factor factor, String value) {
    if (value != null) {
      only.put(factor, value);
    }
  }
}
