/**
 * Import contracts: JSON documents that say how one kind of file becomes one kind of record. Read,
 * judged with every fault, and shipped for well-known sources.
 */
package org.closedloop.sync.contract;
