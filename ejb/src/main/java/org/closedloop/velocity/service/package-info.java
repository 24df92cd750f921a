/** Reads how fast leads and deals went, out of the ledger. */
package org.closedloop.velocity.service;
