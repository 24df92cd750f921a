/** Takes notices to the mail server. */
package org.closedloop.notice.batch;
