package org.closedloop.campaign.web;

import org.closedloop.campaign.service.CampaignFigures;
import org.closedloop.campaign.service.CampaignRow;

/**
 * A campaign with its figures.
 *
 * @param figures null while no run knows the campaign
 */
public record CampaignLine(CampaignRow campaign, CampaignFigures figures) {}
