package org.closedloop.handoff;

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
import java.time.Instant;
import org.closedloop.lead.Lead;

/** What somebody of Marketing or Sales says to the other department about a lead. */
@Entity
@Table(name = "lead_comment")
public class LeadComment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lead_comment")
  @SequenceGenerator(
      name = "lead_comment",
      sequenceName = "lead_comment_seq",
      allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  @Column(name = "hand_off", updatable = false)
  private Long handOff;

  @Column(nullable = false, updatable = false)
  private Instant at;

  @Column(updatable = false)
  private String author;

  @Column(updatable = false)
  private String side;

  @Column(updatable = false)
  private String said;

  @Version private long version;

  protected LeadComment() {} // for JPA

  /**
   * @param handOff the hand-off it is about; null if it is about the lead
   */
  public LeadComment(Lead lead, Long handOff, String words, Actor by, Instant at) {
    this.lead = requireNonNull(lead, "lead");
    this.handOff = handOff;
    this.at = requireNonNull(at, "at");
    this.author = by.name();
    this.side = by.side();
    this.said = Words.needed(words);
  }

  public Long id() {
    return id;
  }

  public Lead lead() {
    return lead;
  }

  public Long handOff() {
    return handOff;
  }

  public Instant at() {
    return at;
  }

  public String author() {
    return author;
  }

  public String side() {
    return side;
  }

  public String said() {
    return said;
  }
}
