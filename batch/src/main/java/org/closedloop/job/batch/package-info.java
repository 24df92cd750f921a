/** The one door to batch jobs: starting, watching and restarting them. */
package org.closedloop.job.batch;
