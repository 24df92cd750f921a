/** Looks after the clocks of the agreement: every minute, and at the beginning of the night. */
package org.closedloop.sla.batch;
