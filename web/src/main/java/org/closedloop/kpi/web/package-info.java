/** The pages of figures: board, cell, catalogue; and how fresh the figures of every page are. */
package org.closedloop.kpi.web;
