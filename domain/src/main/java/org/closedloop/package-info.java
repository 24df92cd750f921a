/** Closed Loop: what Marketing spends and Sales wins, told as one story from inquiry to revenue. */
package org.closedloop;
