/** Planning and finding next steps, and the leads that have none. */
package org.closedloop.nextstep.service;
