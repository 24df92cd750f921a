/**
 * The pages for figures: the board, the leads behind a cell, the catalogue. What a page shows is in
 * its address alone, so every view can be sent to a colleague.
 */
package org.closedloop.kpi.web;
