/** The pages of the agreement: cockpit and contract. */
package org.closedloop.sla.web;
