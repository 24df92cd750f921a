/**
 * Scoring on pages: the rules with a draft to edit, and the score of a lead with its explanation.
 */
package org.closedloop.scoring.web;
