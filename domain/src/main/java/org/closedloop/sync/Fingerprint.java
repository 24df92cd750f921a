package org.closedloop.sync;

import java.util.Map;
import java.util.TreeMap;

/** A 64-bit fingerprint of a record's content (FNV-1a over the text, then mixed). */
final class Fingerprint {

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Fingerprint() {}

  static long of(Object[] values, Map<String, String> attributes) {
    long hash = START;
    for (Object value : values) {
      hash = add(hash, value == null ? "\u0000" : value.toString());
    }
    for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
      hash = add(add(hash, attribute.getKey()), attribute.getValue());
    }
    return mixed(hash);
  }

  private static long add(long hash, String text) {
    long now = hash;
    for (int i = 0; i < text.length(); i++) {
      now = (now ^ text.charAt(i)) * PRIME;
    }
    return (now ^ 0x1f) * PRIME;
  }

  private static long mixed(long hash) {
    long now = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    now = (now ^ (now >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return now ^ (now >>> 33);
  }
}
