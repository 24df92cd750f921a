/**
 * Time as the company sees it: the clock everybody asks and the zone in which days and months end.
 */
package org.closedloop.calendar;
