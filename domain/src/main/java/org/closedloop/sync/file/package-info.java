/**
 * Foreign files, read row by row in bounded memory, and what their rows become by a contract. Knows
 * no database.
 */
package org.closedloop.sync.file;
