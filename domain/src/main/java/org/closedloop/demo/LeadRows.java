package org.closedloop.demo;

import java.time.Instant;

/**
 * Writes what is known about a lead itself: contact, lead, and the lead again when something about
 * it changed.
 */
final class LeadRows {

  private static final String[] OCCASIONS = {"Neuanlage", "Ersatz", "Erweiterung"};

  private final DemoSettings settings;
  private final DemoFolder folder;

  LeadRows(DemoSettings settings, DemoFolder folder) {
    this.settings = settings;
    this.folder = folder;
  }

  void write(DemoLead lead) {
    Dice dice = Dice.of(settings.seed(), Fate.DELIVERY, -lead.number());
    if (lead.hasContact()) {
      lead.account()
          .writeContact(
              folder.row(lead.delivery(), DemoFile.CONTACT), contact(lead), lead.person(), dice);
    }
    row(lead, lead.delivery(), DemoFile.LEAD, lead.channel().code, "", lead.junk().atOnce())
        .endRow();
  }

  /** Somebody in Sales took the lead over. */
  void writeAssignment(DemoLead lead, String owner, Instant at) {
    row(
            lead,
            lead.delivery(),
            DemoFile.LEAD_ASSIGNMENT,
            lead.channel().code,
            owner,
            lead.junk().atOnce())
        .add(at)
        .endRow();
  }

  /** The lead as it should have been entered. */
  void writeCorrection(DemoLead lead, String owner, Instant assignedAt) {
    if (!lead.originFoundLater() && lead.junk() != DemoLead.Junk.TEST_NOTICED_LATER) {
      return;
    }
    String channel = lead.originFoundLater() ? DemoChannel.REFERRAL.code : lead.channel().code;
    row(
            lead,
            Delivery.CORRECTIONS,
            DemoFile.LEAD_ASSIGNMENT,
            channel,
            owner,
            lead.junk() != DemoLead.Junk.NO)
        .add(assignedAt)
        .endRow();
  }

  private CsvFile row(
      DemoLead lead,
      Delivery delivery,
      DemoFile file,
      String channel,
      String owner,
      boolean excluded) {
    DemoCampaign campaign = lead.campaign();
    DemoAccount account = lead.account();
    boolean known = lead.channel().known();
    CsvFile row = folder.row(delivery, file);
    row.add(lead.key()).add(lead.created()).add(lead.inquiry() ? "INQUIRY" : "LEAD");
    row.add(channel).add(known ? campaign.code() : "").add(known ? campaign.content() : "");
    row.add(account.segment()).add(account.region().title).add(lead.team().code).add(owner);
    row.add(campaign.line().title).add(account.name()).add(lead.person());
    row.add(account.address(lead.person())).add("+49 2" + (lead.number() % 90_000 + 10_000));
    row.add(account.town()).add(lead.hasContact() ? account.key() : "");
    row.add(lead.hasContact() ? contact(lead) : "").add(excluded);
    row.add(excluded ? lead.junk().reason : "");
    return row.add(lead.number() % 3 == 1 ? OCCASIONS[lead.number() / 3 % OCCASIONS.length] : "");
  }

  private static String contact(DemoLead lead) {
    return "C-" + lead.number();
  }
}
