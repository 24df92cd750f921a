/** Deals and everything that happened to them, each closing with its reason kept. */
package org.closedloop.opportunity;
