/** Finds deals for the board and the list. */
package org.closedloop.opportunity.service;
