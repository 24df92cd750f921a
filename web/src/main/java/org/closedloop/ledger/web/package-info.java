/** The pages about nights: all runs, and one with its steps, postings and manifest. */
package org.closedloop.ledger.web;
