/** How models share what was won, for other systems. */
package org.closedloop.attribution.rest;
