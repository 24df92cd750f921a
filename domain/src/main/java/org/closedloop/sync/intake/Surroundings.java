package org.closedloop.sync.intake;

import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.campaign.SliceCache;

/** What an import needs of this installation. */
public record Surroundings(CompanyCurrency currency, ReportingZone zone, SliceCache slices) {}
