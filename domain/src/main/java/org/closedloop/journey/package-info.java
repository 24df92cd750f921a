/**
 * All that happened to one lead, in time order, corrected rows left out: what every measure is
 * taken from.
 */
package org.closedloop.journey;
