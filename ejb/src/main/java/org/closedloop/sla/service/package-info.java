/** Agreements, clocks and managers stepping in, as people use them. */
package org.closedloop.sla.service;
