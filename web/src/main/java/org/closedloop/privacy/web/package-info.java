/** The page about employee data. */
package org.closedloop.privacy.web;
