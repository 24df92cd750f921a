/**
 * Figures for other systems: the catalogue, a figure cut and dated as asked, the leads behind it.
 */
package org.closedloop.kpi.rest;
