/**
 * One lead's whole story, as people read it and as they continue it: contacts, moves, deals. Also
 * the feed of everything that changed, for other systems.
 */
package org.closedloop.journey.service;
