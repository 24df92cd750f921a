/** The search box over REST. */
package org.closedloop.search.rest;
