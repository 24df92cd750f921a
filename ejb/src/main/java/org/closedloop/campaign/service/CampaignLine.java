package org.closedloop.campaign.service;

/**
 * A campaign with its figures.
 *
 * @param figures null while no run knows the campaign
 */
public record CampaignLine(CampaignRow campaign, CampaignFigures figures) {}
