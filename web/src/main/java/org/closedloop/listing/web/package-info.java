/** How people want their lists: columns and views. */
package org.closedloop.listing.web;
