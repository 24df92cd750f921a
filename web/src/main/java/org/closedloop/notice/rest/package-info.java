/** The own notices over REST. */
package org.closedloop.notice.rest;
