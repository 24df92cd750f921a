/**
 * Words and figures as people read them: the texts of every feature in German and English, and one
 * place that decides how counts, money, rates, times and periods are written.
 */
package org.closedloop.text;
