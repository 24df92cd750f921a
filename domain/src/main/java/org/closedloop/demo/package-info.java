/**
 * The made-up company Falkenrath Antriebstechnik: two years of leads, touchpoints and deals with
 * known causes, written as the files other systems would send.
 *
 * <p>Everything follows from a seed and a last day, so that the same order always gives the same
 * files.
 */
package org.closedloop.demo;
