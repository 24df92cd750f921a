/**
 * The door: who may come in, by the sign-in page, by the session it began, or, for other systems,
 * by name and password in each request.
 */
package org.closedloop.access.web;
