/** The job that takes in files, and the inbox that starts it. */
package org.closedloop.sync.batch;
