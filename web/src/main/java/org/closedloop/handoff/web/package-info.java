/** The pages on which leads are offered, answered, taken back and argued about. */
package org.closedloop.handoff.web;
