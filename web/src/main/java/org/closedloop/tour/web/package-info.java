/** Shows people around at their first sign-in. */
package org.closedloop.tour.web;
