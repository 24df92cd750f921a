/** The page that shows why deals are won and lost. */
package org.closedloop.winloss.web;
