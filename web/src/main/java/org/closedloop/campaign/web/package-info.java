/** Campaigns with their cost and what came of them, and the channels. */
package org.closedloop.campaign.web;
