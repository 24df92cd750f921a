/**
 * Long work in the background: how it is started, and how a job that another server took over is
 * kept from writing.
 */
package org.closedloop.job;
