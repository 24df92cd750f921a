package org.closedloop.sync.intake;

import java.util.List;
import java.util.function.UnaryOperator;
import org.closedloop.campaign.Dimensions;
import org.closedloop.lead.LeadStage;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.SourceRecord;

/** What a source says about a lead, in the words of its histories. */
final class LeadFields {

  static final RecordField ACCOUNT = of("account");
  static final RecordField CONTACT = of("contact");
  static final RecordField CREATED_AT = of("created_at");
  static final RecordField EXCLUDED = of("excluded");
  static final RecordField EXCLUDED_REASON = of("excluded_reason");

  /** Fields that stand in the lead itself under their own name. */
  static final List<RecordField> PLAIN =
      List.of(of("company"), of("person"), of("email"), of("phone"), of("city"));

  private static final RecordField STAGE = of("stage");
  private static final RecordField STAGE_AT = of("stage_at");
  private static final RecordField CHANGED_AT = of("changed_at");
  private static final RecordField CHANNEL = of("channel");
  private static final RecordField CAMPAIGN = of("campaign");
  private static final RecordField CONTENT = of("content");
  private static final RecordField SEGMENT = of("segment");
  private static final RecordField REGION = of("region");
  private static final RecordField TEAM = of("team");
  private static final RecordField OWNER = of("owner");
  private static final RecordField PRODUCT = of("product");

  private LeadFields() {}

  private static RecordField of(String name) {
    return RecordKind.LEAD.field(name);
  }

  static LeadHistory.Said stages(SourceRecord said) {
    String stage = said.text(STAGE);
    return new LeadHistory.Said(
        said.key(),
        said.instant(CREATED_AT),
        stage == null ? null : LeadStage.valueOf(stage),
        said.instant(STAGE_AT),
        said.instant(CHANGED_AT));
  }

  static ProfileHistory.Said profile(SourceRecord said) {
    return new ProfileHistory.Said(
        said.instant(CREATED_AT),
        origin(said),
        belonging(said),
        said.says(EXCLUDED) ? said.flag(EXCLUDED, false) : null,
        said.text(EXCLUDED_REASON),
        said.instant(CHANGED_AT));
  }

  private static UnaryOperator<Dimensions> origin(SourceRecord said) {
    return known ->
        known.withOrigin(
            said(said, CHANNEL, known.channel()),
            said(said, CAMPAIGN, known.campaign()),
            said(said, CONTENT, known.content()));
  }

  private static UnaryOperator<Dimensions> belonging(SourceRecord said) {
    return known ->
        known
            .withMarket(said(said, SEGMENT, known.segment()), said(said, REGION, known.region()))
            .withPeople(said(said, TEAM, known.team()), said(said, OWNER, known.owner()))
            .withProduct(said(said, PRODUCT, known.product()));
  }

  private static String said(SourceRecord said, RecordField field, String known) {
    return said.says(field) ? said.textOrEmpty(field) : known;
  }
}
