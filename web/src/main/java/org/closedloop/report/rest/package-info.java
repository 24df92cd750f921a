/** Workbooks over REST: the same files as on the page, for scripts and other systems. */
package org.closedloop.report.rest;
