/** Reading the own notices, and how they reach somebody. */
package org.closedloop.notice.service;
