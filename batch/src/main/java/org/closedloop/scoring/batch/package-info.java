/** Keeps scores up: after imports, every minute, and by the night. */
package org.closedloop.scoring.batch;
