/** What somebody's day and a team's day look like, put together from leads, offers and promises. */
package org.closedloop.home.service;
