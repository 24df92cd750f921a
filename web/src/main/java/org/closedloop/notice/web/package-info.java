/** The bell, the page of notices, and whether mails come. */
package org.closedloop.notice.web;
