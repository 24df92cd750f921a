/** Imports and import contracts for people and other systems: who may do what, and what to show. */
package org.closedloop.sync.service;
