/** The agreement and its clocks over REST. */
package org.closedloop.sla.rest;
