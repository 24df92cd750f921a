/** How fast leads get from step to step, and deals to money; who is not there yet counts too. */
package org.closedloop.velocity;
