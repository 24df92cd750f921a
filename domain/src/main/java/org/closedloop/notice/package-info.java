/**
 * What people are told without asking: at the bell, on their page of notices and by mail. Other
 * features hand notices in; this one knows nothing of leads or clocks.
 */
package org.closedloop.notice;
