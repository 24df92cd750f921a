/** Hand-offs for other systems: read, offer, answer, withdraw. */
package org.closedloop.handoff.rest;
