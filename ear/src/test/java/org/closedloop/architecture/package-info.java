/** The rules of the code itself: who may know whom, what stands where, what things are called. */
package org.closedloop.architecture;
