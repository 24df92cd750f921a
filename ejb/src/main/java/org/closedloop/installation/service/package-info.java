/**
 * What happens once when the server starts: the database is brought to the state this version needs
 * before anybody can sign in.
 */
package org.closedloop.installation.service;
