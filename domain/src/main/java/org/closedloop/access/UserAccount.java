package org.closedloop.access;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.closedloop.organisation.Role;

/**
 * The name under which a person or another system signs in, and what it may do.
 *
 * <p>The password is kept as a hash only. Whatever ends the trust in running sessions (another
 * password, other roles, deactivation) changes the {@link #stamp()}; a session of an older stamp is
 * worth nothing.
 */
@Entity
@Table(name = "user_account")
public class UserAccount {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

  @Id private String name;

  @Column(name = "password_hash", nullable = false)
  private String passwordHash;

  @Column(name = "display_name", nullable = false)
  private String displayName;

  private String employee;

  private String language;

  private boolean active;

  private boolean demo;

  private long stamp;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Version private long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_name"))
  @Column(name = "role")
  private Set<String> roles = new HashSet<>();

  protected UserAccount() {} // for JPA

  /**
   * An active account.
   *
   * @throws BadAccountName if the name is not made of 2 to 60 small letters, digits and {@code .
   *     _ @ -}
   * @throws UnknownRole if a role is none of {@link Role#ALL}, or there is none
   */
  public UserAccount(
      String name, String displayName, Collection<String> roles, String hash, Instant createdAt) {
    this.name = spelled(name);
    if (!NAME.matcher(this.name).matches()) {
      throw new BadAccountName(name);
    }
    this.displayName = requireNonNull(displayName, "displayName");
    this.passwordHash = requireNonNull(hash, "hash");
    this.createdAt = requireNonNull(createdAt, "createdAt");
    this.active = true;
    giveRoles(roles);
  }

  /** How a name is written: without blanks around it, in small letters. */
  public static String spelled(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Makes this one of the accounts that exist only while the installation shows demo data. */
  public UserAccount asDemo() {
    demo = true;
    return this;
  }

  /** Replaces all roles; running sessions end. */
  public final void giveRoles(Collection<String> wanted) {
    wanted.stream()
        .filter(role -> !Role.ALL.contains(role))
        .findFirst()
        .ifPresent(
            role -> {
              throw new UnknownRole(role);
            });
    if (wanted.isEmpty()) {
      throw new UnknownRole("");
    }
    roles.clear();
    roles.addAll(wanted);
    stamp++;
  }

  /** Takes another password; running sessions end. */
  public void changePassword(String hash) {
    passwordHash = requireNonNull(hash, "hash");
    stamp++;
  }

  /** Ends all access; the account and what it did stay. */
  public void deactivate() {
    active = false;
    stamp++;
  }

  public void activate() {
    active = true;
    stamp++;
  }

  public void rename(String shownAs, Optional<String> employeeCode) {
    displayName = requireNonNull(shownAs, "shownAs");
    employee = employeeCode.orElse(null);
  }

  /** The language this person reads, {@code de} or {@code en}. */
  public void speak(String wanted) {
    language = wanted;
  }

  public String name() {
    return name;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public String displayName() {
    return displayName;
  }

  public Optional<String> employee() {
    return Optional.ofNullable(employee);
  }

  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  public boolean isActive() {
    return active;
  }

  public boolean isDemo() {
    return demo;
  }

  public long stamp() {
    return stamp;
  }

  public Set<String> roles() {
    return new TreeSet<>(roles);
  }
}
