package org.closedloop.lead;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The mark by which the next night finds a lead whose history changed. */
@Entity
@Table(name = "changed_lead")
public class ChangedLead {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "changed_lead")
  @SequenceGenerator(
      name = "changed_lead",
      sequenceName = "changed_lead_seq",
      allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lead", updatable = false)
  private Lead lead;

  protected ChangedLead() {} // for JPA

  ChangedLead(Lead lead) {
    this.lead = lead;
  }
}
