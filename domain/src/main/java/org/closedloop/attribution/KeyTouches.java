package org.closedloop.attribution;

import java.util.BitSet;

/**
 * What the models with key contacts have in common: every key contact gets the same part, the
 * others share one part equally.
 *
 * <p>A contact that is key in several ways gets all of these parts. Without other contacts the key
 * ones share everything.
 */
final class KeyTouches {

  private KeyTouches() {}

  /**
   * The parts of all contacts.
   *
   * @param each part of a key contact
   * @param rest part of all other contacts together
   * @param keys places of the key contacts
   */
  static long[] parts(int size, long each, long rest, int... keys) {
    BitSet key = new BitSet(size);
    for (int place : keys) {
      key.set(place);
    }
    int others = size - key.cardinality();
    long[] parts = new long[size];
    for (int i = 0; i < size; i++) {
      parts[i] = key.get(i) ? 0 : rest;
    }
    for (int place : keys) {
      parts[place] += each * Math.max(1, others);
    }
    return parts;
  }
}
