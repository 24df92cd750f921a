package org.closedloop.access.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.closedloop.access.WeakPassword;

/** Turns passwords into hashes that are slow to guess, and compares them. */
@ApplicationScoped
public class Passwords {

  /** Fewer characters are guessed too soon. */
  static final int SHORTEST = 10;

  private static final Map<String, String> SLOW =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "16",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  @Inject private Pbkdf2PasswordHash hash;

  /** A hash as any other, of no password anybody knows. */
  private String nobodys;

  @PostConstruct
  void prepare() {
    hash.initialize(SLOW);
    nobodys = "PBKDF2WithHmacSHA512:210000:" + random(16) + ":" + random(32);
  }

  private static String random(int bytes) {
    byte[] noise = new byte[bytes];
    new SecureRandom().nextBytes(noise);
    return Base64.getEncoder().encodeToString(noise);
  }

  /**
   * @throws WeakPassword if it has fewer than ten characters or is the name
   */
  public String hashOf(String name, String password) {
    if (password == null || password.length() < SHORTEST || password.equalsIgnoreCase(name)) {
      throw new WeakPassword(SHORTEST);
    }
    return hash.generate(password.toCharArray());
  }

  public boolean matches(String password, String storedHash) {
    return hash.verify(password.toCharArray(), storedHash);
  }

  /** Costs the same time as a real comparison, so that nobody learns which names exist. */
  public void pretendToCompare(String password) {
    hash.verify(password.toCharArray(), nobodys);
  }
}
