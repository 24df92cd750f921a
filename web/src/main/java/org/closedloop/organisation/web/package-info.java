/** Pages on who is away. */
package org.closedloop.organisation.web;
