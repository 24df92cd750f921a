package org.closedloop.lead;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;

/**
 * A link to a document about a lead, such as an offer in the file store.
 *
 * <p>The document itself stays where it is. Taking the link off keeps it in the lead's history.
 */
@Entity
@Table(name = "lead_document")
public class LeadDocument {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_ADDRESS = 1_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_document")
  @SequenceGenerator(
      name = "lead_document",
      sequenceName = "lead_document_seq",
      allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @Column(updatable = false)
  private String title;

  @Column(updatable = false)
  private String address;

  @Column(name = "added_at", updatable = false)
  private Instant addedAt;

  @Column(name = "added_by", updatable = false)
  private String addedBy;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Column(name = "removed_by")
  private String removedBy;

  @Version private long version;

  protected LeadDocument() {} // for JPA

  /**
   * @throws BadDocument if the title is missing or the address is not one of https
   */
  public LeadDocument(Lead lead, String title, String address, String by, Instant at) {
    this.lead = requireNonNull(lead, "lead");
    this.title = title == null ? "" : title.strip();
    this.address = address == null ? "" : address.strip();
    this.addedBy = requireNonNull(by, "by");
    this.addedAt = requireNonNull(at, "at");
    if (this.title.isEmpty() || this.title.length() > LONGEST_TITLE || !isSafe(this.address)) {
      throw new BadDocument();
    }
  }

  private static boolean isSafe(String address) {
    if (address.length() > LONGEST_ADDRESS) {
      return false;
    }
    try {
      URI uri = new URI(address);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Takes the link off the lead; a second time changes nothing. */
  public void remove(String by, Instant at) {
    if (removedAt == null) {
      removedAt = requireNonNull(at, "at");
      removedBy = requireNonNull(by, "by");
    }
  }

  public boolean isRemoved() {
    return removedAt != null;
  }

  public Long id() {
    return id;
  }

  public Lead lead() {
    return lead;
  }

  public String title() {
    return title;
  }

  public String address() {
    return address;
  }

  public Instant addedAt() {
    return addedAt;
  }

  public String addedBy() {
    return addedBy;
  }

  /** Null while the link holds. */
  public Instant removedAt() {
    return removedAt;
  }

  public String removedBy() {
    return removedBy;
  }
}
