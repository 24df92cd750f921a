/**
 * The ledger: every measured amount as a posting that is never changed, only corrected by further
 * postings, and the runs that post and publish.
 */
package org.closedloop.ledger;
