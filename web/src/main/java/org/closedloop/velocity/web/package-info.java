/** Shows how fast leads and deals went, beside why deals were won and lost. */
package org.closedloop.velocity.web;
