/** Pages of the company's calendars: what holds, what held, and the next version. */
package org.closedloop.calendar.web;
