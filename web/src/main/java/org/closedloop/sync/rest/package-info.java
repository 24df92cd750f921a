/** Sending files and import contracts over REST. */
package org.closedloop.sync.rest;
