/** Reading the company's calendars, and deciding the next version of one. */
package org.closedloop.calendar.service;
