/**
 * The clocks of the agreement: read out of the history, written down as they pass, explained
 * stretch by stretch.
 */
package org.closedloop.sla.clock;
