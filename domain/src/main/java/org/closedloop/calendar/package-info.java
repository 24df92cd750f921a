/**
 * Time as the company sees it: the clock everybody asks, the zone in which days and months end, and
 * the calendars that say when the business is open.
 */
package org.closedloop.calendar;
