/** Nights that are cut off: tests that stop a server of their own in the middle of one. */
package org.closedloop.night;
