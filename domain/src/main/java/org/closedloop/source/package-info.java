/**
 * Where records come from: the systems beside this one and the keys under which they name things.
 */
package org.closedloop.source;
