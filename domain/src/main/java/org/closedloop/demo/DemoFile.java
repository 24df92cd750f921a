package org.closedloop.demo;

import java.util.Arrays;
import java.util.Locale;

/** The files the company's systems send, in the order in which they must be taken in. */
public enum DemoFile {
  TEAM("closedloop-team", "code,name,department,region"),
  EMPLOYEE("closedloop-employee", "code,name,email,team"),
  CHANNEL("closedloop-channel", "code,name_de,name_en,web"),
  PRODUCT("closedloop-product", "code,name,family,margin"),
  CONTENT_OFFER("closedloop-content-offer", "code,title,kind"),
  CAMPAIGN(
      "closedloop-campaign",
      "key,code,name,channel,target_group,starts_on,ends_on,budget,currency"),
  EXCHANGE_RATE("closedloop-exchange-rate", "currency,valid_from,rate"),
  ACCOUNT(
      "closedloop-account",
      "key,name,city,postal_code,country,region,segment,industry,website,employees"),
  CONTACT("closedloop-contact", "key,account,name,email,phone,job_title,buying_role"),
  LEAD("closedloop-lead", DemoFile.LEAD_COLUMNS),
  /** The leads again, once a team member has taken them over. */
  LEAD_ASSIGNMENT("closedloop-lead", DemoFile.LEAD_COLUMNS + ",changed_at"),
  STAGE_CHANGE("closedloop-stage-change", "key,lead,stage,at,actor,reason"),
  TOUCHPOINT("closedloop-touchpoint", "key,lead,at,kind,channel,campaign,content,subject"),
  ACTIVITY("closedloop-activity", "key,lead,at,kind,outbound,employee,outcome,subject"),
  OPPORTUNITY(
      "closedloop-opportunity",
      "key,lead,name,opened_at,stage,outcome,amount,currency,owner,product,account"),
  OPPORTUNITY_CHANGE(
      "closedloop-opportunity-change",
      "key,opportunity,kind,at,stage,amount,currency,reason,actor"),
  HAND_OFF_ANSWER(
      "closedloop-hand-off-answer",
      "key,hand_off,lead,kind,at,team,employee,reason,next_step,resubmit_on,rating,feedback,actor"),
  SPEND("closedloop-spend", "key,day,amount,currency,channel,campaign,content,note,side"),
  TRAFFIC("closedloop-traffic", "key,day,visits,channel,campaign,content");

  private static final String LEAD_COLUMNS =
      "key,created_at,stage,channel,campaign,content,segment,region,team,owner,product,"
          + "company,person,email,phone,city,account,contact,excluded,excluded_reason,anlass";

  private final String contract;
  private final String header;

  DemoFile(String contract, String header) {
    this.contract = contract;
    this.header = header;
  }

  /** The import contract that reads the file. */
  public String contract() {
    return contract;
  }

  /** Header line, without the line end. */
  public String header() {
    return header;
  }

  /** For example {@code 10-lead.csv}: alphabetical order is the order of taking in. */
  public String fileName() {
    return String.format(
        Locale.ROOT,
        "%02d-%s.csv",
        ordinal() + 1,
        name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * The kind of a file.
   *
   * @throws IllegalArgumentException if no file is called so
   */
  public static DemoFile named(String fileName) {
    return Arrays.stream(values())
        .filter(file -> file.fileName().equals(fileName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nobody sends a file " + fileName));
  }
}
