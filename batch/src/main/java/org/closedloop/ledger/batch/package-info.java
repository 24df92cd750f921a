/** The night: takes the changed leads, measures them page by page and publishes. */
package org.closedloop.ledger.batch;
