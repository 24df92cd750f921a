/** Worklists over REST. */
package org.closedloop.worklist.rest;
