/** Offering leads to Sales, answering, and what both departments see of it. */
package org.closedloop.handoff.service;
