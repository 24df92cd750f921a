package org.closedloop.journey.rest;

import jakarta.ws.rs.QueryParam;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.service.LeadFilter;
import org.closedloop.shell.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which leads a call asks for; a dimension given empty finds leads without a value in it. */
public class LeadSearch {

  @QueryParam("text")
  @Parameter(description = "part of company, person, e-mail or source key")
  String text;

  @QueryParam("stage")
  @Parameter(description = "where the lead is now, such as MARKETING_QUALIFIED")
  String stage;

  @QueryParam("channel")
  String channel;

  @QueryParam("campaign")
  String campaign;

  @QueryParam("segment")
  String segment;

  @QueryParam("region")
  String region;

  @QueryParam("team")
  String team;

  @QueryParam("owner")
  String owner;

  @QueryParam("from")
  @Parameter(description = "created on this day or later, ISO date in the reporting zone")
  String from;

  @QueryParam("to")
  @Parameter(description = "created before this day")
  String to;

  @QueryParam("excluded")
  @Parameter(description = "true: test and spam only, false: without them; both if missing")
  String excluded;

  LeadFilter filter() {
    return new LeadFilter(
        text,
        Parameters.constant("stage", stage, LeadStage.class),
        channel,
        campaign,
        segment,
        region,
        team,
        owner,
        Parameters.day("from", from),
        Parameters.day("to", to),
        Parameters.read("excluded", excluded, LeadSearch::flag),
        null,
        null);
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
