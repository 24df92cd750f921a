/** What Marketing runs, what it cost and what came of it; and the channels' names. */
package org.closedloop.campaign.service;
