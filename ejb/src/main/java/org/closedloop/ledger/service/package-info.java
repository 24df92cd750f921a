/** Who may start, take up, stop and give up nights, and what everybody may know about them. */
package org.closedloop.ledger.service;
