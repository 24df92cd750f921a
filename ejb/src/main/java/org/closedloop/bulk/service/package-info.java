/** The same for many leads at once, through the doors that single leads go through. */
package org.closedloop.bulk.service;
