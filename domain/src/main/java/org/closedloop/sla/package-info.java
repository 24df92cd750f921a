/**
 * What Marketing, Sales and further departments promise each other: the agreement, its versions and
 * signatures, and the promises of each side.
 */
package org.closedloop.sla;
