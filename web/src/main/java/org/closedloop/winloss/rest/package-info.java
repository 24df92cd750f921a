/** Why deals are won and lost, for other systems. */
package org.closedloop.winloss.rest;
