/** Reads the deals that were won and lost, as a run knows them, with their circumstances. */
package org.closedloop.winloss.service;
