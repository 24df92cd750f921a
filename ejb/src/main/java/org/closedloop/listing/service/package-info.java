/** Lists that people look at page by page, choose columns for, keep views of and take away. */
package org.closedloop.listing.service;
