/** The page of one lead: its briefing, its story, and what people do next. */
package org.closedloop.journey.web;
