/** Nights for other systems: start one, watch it, read its manifest. */
package org.closedloop.ledger.rest;
