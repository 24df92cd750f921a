/** Reads how models share the won revenue, side by side, and the deals behind each share. */
package org.closedloop.attribution.service;
