package org.closedloop.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.closedloop.access.SignedIn;

/**
 * Who gave the right password in the last minutes, so that a system that signs every request pays
 * for the slow hash once.
 *
 * <p>Keeps neither passwords nor hashes of passwords alone, but their code under a key that exists
 * in this server's memory only.
 */
@ApplicationScoped
public class RecentSignIns {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int MOST = 1_000;
  private static final String CODE = "HmacSHA256";

  private record Entry(SignedIn who, Instant until) {}

  private final SecretKeySpec key = new SecretKeySpec(random(), CODE);

  private final Map<String, Entry> entries =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
          return size() > MOST;
        }
      };

  Optional<SignedIn> find(String name, String password, Instant now) {
    String code = code(name, password);
    synchronized (entries) {
      return Optional.ofNullable(entries.get(code))
          .filter(entry -> now.isBefore(entry.until()))
          .map(Entry::who);
    }
  }

  void remember(SignedIn who, String password, Instant now) {
    String code = code(who.name(), password);
    synchronized (entries) {
      entries.put(code, new Entry(who, now.plus(FRESH)));
    }
  }

  private String code(String name, String password) {
    try {
      Mac mac = Mac.getInstance(CODE);
      mac.init(key);
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
