/** The page that shows how models share what was won, side by side. */
package org.closedloop.attribution.web;
