/** Leads and their stories as other systems read them, and the feed of changes. */
package org.closedloop.journey.rest;
