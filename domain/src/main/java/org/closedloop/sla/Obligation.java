package org.closedloop.sla;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.closedloop.organisation.Department;

/** One promise of one side in one version of the agreement. */
@Entity
public class Obligation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "obligation")
  @SequenceGenerator(name = "obligation", sequenceName = "obligation_seq", allocationSize = 1000)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "agreement_version", updatable = false)
  private AgreementVersion agreement;

  private String code;

  private String kind;

  @Enumerated(EnumType.STRING)
  private Department side;

  private String responsible;

  private String calendar;

  private BigDecimal target;

  private int place;

  @ElementCollection
  @CollectionTable(name = "obligation_term", joinColumns = @JoinColumn(name = "obligation"))
  @MapKeyColumn(name = "name")
  @Column(name = "content")
  private Map<String, String> details = new HashMap<>();

  protected Obligation() {} // for JPA

  Obligation(AgreementVersion agreement, PromiseTerms terms, int place) {
    this.agreement = agreement;
    this.code = terms.code();
    rewrite(terms, place);
  }

  /** Says something else under the same code. */
  final void rewrite(PromiseTerms terms, int newPlace) {
    this.kind = terms.kind();
    this.side = terms.side();
    this.responsible = terms.responsible();
    this.calendar = terms.calendar();
    this.target = terms.target();
    this.place = newPlace;
    this.details.clear();
    this.details.putAll(terms.details());
  }

  public PromiseTerms terms() {
    return new PromiseTerms(code, kind, side, responsible, calendar, target, details);
  }

  String code() {
    return code;
  }

  int place() {
    return place;
  }
}
