/**
 * Why deals are won and lost: reasons, what they cost, and which circumstances change the odds.
 * Figures of single deals in, findings out; where deals come from does not matter here.
 */
package org.closedloop.winloss;
