/** Gives worklists along as workbooks, and takes over what was written down in them. */
package org.closedloop.worklist.service;
