/** Lists as files, for people and other systems. */
package org.closedloop.listing.rest;
