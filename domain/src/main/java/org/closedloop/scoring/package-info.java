/**
 * How much a lead is worth calling: points for fit and engagement by versioned rules, with their
 * explanation.
 */
package org.closedloop.scoring;
