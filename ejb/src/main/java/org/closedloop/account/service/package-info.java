/** Companies, the people in them, what they have and what they might need. */
package org.closedloop.account.service;
