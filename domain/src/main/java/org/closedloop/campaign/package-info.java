/**
 * What Marketing runs and pays: channels, campaigns, content offers, booked cost and traffic, with
 * the currency they are added up in.
 */
package org.closedloop.campaign;
