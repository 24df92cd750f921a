/** Deals as a board and as a list. */
package org.closedloop.opportunity.web;
