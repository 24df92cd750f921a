/** The list of companies and the page of one. */
package org.closedloop.account.web;
