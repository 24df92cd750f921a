package org.closedloop.campaign;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/**
 * Where something belongs, by the dimensions figures can be cut by: one row per combination.
 *
 * <p>Empty and unknown are values like any other. A slice never changes; what moves to another
 * campaign or team gets another slice from then on.
 */
@Entity
@Cacheable // never changes
public class Slice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "slice")
  @SequenceGenerator(name = "slice", sequenceName = "slice_seq", allocationSize = 1)
  private Integer id;

  private String channel;
  private String campaign;
  private String content;
  private String segment;
  private String region;
  private String team;
  private String owner;
  private String product;
  private String reason;
  private String obligation;
  private String agreement;

  protected Slice() {} // for JPA

  Slice(Dimensions dimensions) {
    channel = dimensions.channel();
    campaign = dimensions.campaign();
    content = dimensions.content();
    segment = dimensions.segment();
    region = dimensions.region();
    team = dimensions.team();
    owner = dimensions.owner();
    product = dimensions.product();
    reason = dimensions.reason();
    obligation = dimensions.obligation();
    agreement = dimensions.agreement();
  }

  public int id() {
    return requireNonNullElse(id, 0);
  }

  public Dimensions dimensions() {
    return new Dimensions(
        channel,
        campaign,
        content,
        segment,
        region,
        team,
        owner,
        product,
        reason,
        obligation,
        agreement);
  }
}
