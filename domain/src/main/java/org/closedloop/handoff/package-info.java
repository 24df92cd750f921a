/** Leads offered by Marketing to Sales, and the answers. */
package org.closedloop.handoff;
