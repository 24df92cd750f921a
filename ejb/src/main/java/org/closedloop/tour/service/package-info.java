/** Remembers who has been shown around. */
package org.closedloop.tour.service;
