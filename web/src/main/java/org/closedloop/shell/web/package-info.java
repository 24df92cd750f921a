/**
 * What every page shares: navigation, bar, language and appearance, figures as text, and the
 * building blocks pages are made of. It knows no feature.
 */
package org.closedloop.shell.web;
