/** Finds what people type into the search box. */
package org.closedloop.search.service;
