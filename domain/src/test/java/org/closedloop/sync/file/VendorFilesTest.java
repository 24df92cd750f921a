package org.closedloop.sync.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.closedloop.sync.RecordField;
import org.closedloop.sync.SourceRecord;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ShippedContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files with the headers the vendors' exports have; the rows are made up. */
class VendorFilesTest {

  private static final Map<String, String> FILES = new TreeMap<>();
  private static final Map<String, List<String>> RECORDS = new TreeMap<>();

  @TempDir Path folder;

  private static void sample(String contract, String file, String... records) {
    FILES.put(contract, file);
    RECORDS.put(contract, List.of(records));
  }

  static {
    sample(
        "olist-mqls",
        "mql_id,first_contact_date,landing_page_id,origin\nm1,2018-02-01,p1,\n",
        "lead m1 created_at=2018-02-01T00:00:00Z stage=MARKETING_QUALIFIED content=p1");
    sample(
        "olist-closed-deals",
        "mql_id,seller_id,sr_id,won_date,business_segment,declared_monthly_revenue\n"
            + "m1,s1,r1,2018-02-26 19:58:54,pet,50000000.0\n",
        "opportunity m1 lead=m1 outcome=WON closed_at=2018-02-26T19:58:54Z amount=5000000000"
            + " owner=r1 product=pet account=s1 +business_segment=pet"
            + " +declared_monthly_revenue=50000000.0");
    sample(
        "olist-sellers",
        "\"seller_id\",\"seller_zip_code_prefix\",\"seller_city\",\"seller_state\"\n"
            + "s1,\"01302\",campinas,SP\n",
        "account s1 city=campinas postal_code=01302 country=BR region=SP");
    sample(
        "hubspot-contacts",
        "Record ID,First Name,Last Name,Email,Phone Number,Create Date,Associated Company,"
            + "Country/Region,Contact owner\n"
            + "51,Ada,Berg,ADA@NORD.example,,2024-03-12 09:14,Nord,Germany,Kim\n",
        "lead 51 created_at=2024-03-12T08:14:00Z region=Germany owner=Kim company=Nord"
            + " person=Ada Berg email=ada@nord.example");
    sample(
        "hubspot-contacts-lifecycle",
        "Record ID,Create Date,Became a Lead Date,\"Date entered \"\"Marketing Qualified Lead"
            + " (Lifecycle Stage Pipeline)\"\"\"\n51,2024-03-12 09:14,2024-03-13 10:00,\n",
        "lead 51 created_at=2024-03-12T08:14:00Z stage=INQUIRY",
        "stage-change 51#LEAD lead=51 stage=LEAD at=2024-03-13T09:00:00Z");
    sample(
        "hubspot-contacts-api",
        "{\"results\": [{\"id\": \"7\", \"properties\": {\"createdate\":"
            + " \"2024-03-12T09:14:00.000Z\", \"firstname\": \"Ada\","
            + " \"hs_lifecyclestage_customer_date\": \"2024-05-01T00:00:00Z\"}}]}",
        "lead 7 created_at=2024-03-12T09:14:00Z stage=INQUIRY person=Ada",
        "stage-change 7#CUSTOMER lead=7 stage=CUSTOMER at=2024-05-01T00:00:00Z");
    sample(
        "hubspot-deals",
        "Record ID,Deal Name,Deal Stage,Amount,Deal Owner,Close Date,Create Date,"
            + "Associated Contact IDs\n9,Pumps,Closed Won,1200.5,Kim,2024-06-01 10:00,"
            + "2024-05-01 10:00,51;52\n",
        "opportunity 9 lead=51 name=Pumps opened_at=2024-05-01T08:00:00Z stage=Closed Won"
            + " outcome=WON closed_at=2024-06-01T08:00:00Z amount=120050 owner=Kim");
    sample(
        "hubspot-connector-contacts",
        "_fivetran_deleted,id,property_email,property_company,property_firstname,"
            + "property_lastname,property_createdate\nFALSE,7,A@B.example,Nord,Ada,,"
            + "2021-04-01 17:32:47\nTRUE,8,,,,,2021-04-01 17:32:47\n",
        "lead 7 created_at=2021-04-01T17:32:47Z company=Nord person=Ada email=a@b.example");
    sample(
        "hubspot-connector-deal-stages",
        "deal_id,date_entered,value\n9,2021-01-07 6:49:18,offer\n",
        "opportunity-change 9#2021-01-07 6:49:18 opportunity=9 kind=STAGE"
            + " at=2021-01-07T06:49:18Z stage=offer");
    sample(
        "hubspot-connector-form-submissions",
        "timestamp,form_id,contact_id,conversion_id,title\n2023-11-01 10:20:00,f1,7,101,News\n",
        "touchpoint 101#7 lead=7 at=2023-11-01T10:20:00Z kind=FORM content=f1 subject=News");
    sample(
        "salesforce-leads",
        "id,created_date,is_deleted,lead_source,industry,company,converted_opportunity_id,"
            + "converted_date\n00Q1,2019-04-01 10:00:00,false,Web,Food,Nord,006A,"
            + "2019-05-01 00:00:00\n00Q2,2019-04-01 10:00:00,true,,,,,\n",
        "lead 00Q1 created_at=2019-04-01T10:00:00Z channel=Web segment=Food company=Nord",
        "opportunity 006A lead=00Q1 opened_at=2019-05-01T00:00:00Z");
    sample(
        "salesforce-opportunities",
        "Id,Name,StageName,IsClosed,IsWon,CloseDate,Amount,CurrencyIsoCode,IsDeleted\n"
            + "006A,Pumps,Closed Lost,true,false,2019-06-01,10,USD,false\n",
        "opportunity 006A name=Pumps stage=Closed Lost outcome=LOST"
            + " closed_at=2019-06-01T00:00:00Z amount=1000 currency=USD");
    sample(
        "salesforce-connector-opportunities",
        "id,name,stage_name,is_closed,is_won,close_date,amount,is_deleted\n"
            + "006A,Pumps,Closed Won,true,true,2018-12-19 00:00:00,24120000,false\n",
        "opportunity 006A name=Pumps stage=Closed Won outcome=WON"
            + " closed_at=2018-12-19T00:00:00Z amount=2412000000");
    sample(
        "salesforce-opportunity-history",
        "Id,OpportunityId,IsDeleted,StageName,CreatedDate,Amount\n"
            + "008A,006A,false,Closed Won,2019-06-01T10:00:00.000Z,12\n",
        "opportunity-change 008A opportunity=006A kind=WON at=2019-06-01T10:00:00Z"
            + " stage=Closed Won amount=1200");
    sample(
        "salesforce-campaigns",
        "Id,Name,Type,StartDate,EndDate,BudgetedCost,ActualCost,IsDeleted\n"
            + "701A,Fair,Event,2019-03-01,2019-03-03,100,90.5,false\n",
        "campaign 701A name=Fair channel=Event starts_on=2019-03-01 ends_on=2019-03-03"
            + " budget=10000",
        "spend 701A day=2019-03-01 amount=9050 channel=Event campaign=701A");
    sample(
        "salesforce-campaign-members",
        "Id,CampaignId,LeadId,Status,HasResponded,FirstRespondedDate,IsDeleted,CreatedDate\n"
            + "00vA,701A,00Q1,Sent,true,2019-03-02,false,2019-03-01T00:00:00Z\n"
            + "00vB,701A,,Sent,false,,false,2019-03-01T00:00:00Z\n",
        "touchpoint 00vA lead=00Q1 at=2019-03-02T00:00:00Z kind=FORM campaign=701A subject=Sent");
    sample(
        "salesforce-tasks",
        "id,who_id,activity_date,task_subtype,owner_id,status,subject,is_deleted\n"
            + "00T1,00Q1,2019-03-04,Call,005A,Done,Hello,false\n",
        "activity 00T1 lead=00Q1 at=2019-03-04T00:00:00Z kind=CALL employee=005A outcome=Done"
            + " subject=Hello");
    sample(
        "dynamics-leads",
        "(Do Not Modify) Lead,(Do Not Modify) Modified On,Business Name,City,State,Lead Source,"
            + "Industry,First Name,Last Name,Phone Number,Email Address\n"
            + "d1,3/15/2024 2:30 PM,Nord,Kiel,SH,Web,Food,Ada,Berg,,A@B.example\n",
        "lead d1 created_at=2024-03-15T13:30:00Z channel=Web segment=Food region=SH company=Nord"
            + " person=Ada Berg email=a@b.example city=Kiel");
    sample(
        "sap-leads",
        "{\"d\": {\"results\": [{\"ObjectID\": \"00A\", \"CreatedOn\": \"/Date(1493900000000)/\","
            + " \"StatusCodeText\": \"Accepted\", \"AccountName\": \"Nord\"}]}}",
        "lead 00A created_at=2017-05-04T12:13:20Z stage=SALES_ACCEPTED company=Nord");
    sample(
        "linkedin-lead-gen",
        "Lead Id,First Name,Last Name,Email Address,Company Name,Form Name,"
            + "Lead Submitted At (UTC),Free question\n1,Ada,Berg,A@B.example,Nord,Guide,"
            + "2024-03-12 09:14,yes\n",
        "lead 1 created_at=2024-03-12T09:14:00Z channel=linkedin content=Guide company=Nord"
            + " person=Ada Berg email=a@b.example +Free question=yes",
        "touchpoint 1 lead=1 at=2024-03-12T09:14:00Z kind=FORM channel=linkedin content=Guide"
            + " subject=Guide");
    String ads =
        "Campaign report\n1 March 2026 - 1 March 2026\n"
            + "Day,Campaign,Currency code,Clicks,Cost,CTR\n"
            + "2026-03-01,Brand,EUR,12,\"1,234.50\",4.5%\nTotal: Account,,,12,\"1,234.50\",--\n";
    String spend =
        "spend 2026-03-01|paid_search|Brand| day=2026-03-01 amount=123450 currency=EUR"
            + " channel=paid_search campaign=Brand +Clicks=12 +CTR=4.5%";
    sample("google-ads-campaigns", ads, spend);
    sample(
        "google-ads-campaigns-utf16",
        "\uFEFF" + ads.replace("\"1,234.50\"", "1;234.50").replace(',', '\t').replace(';', ','),
        spend);
  }

  @Test
  void everyContractOfAnotherSystemHasASample() {
    assertThat(FILES.keySet())
        .isEqualTo(
            new TreeSet<>(
                ShippedContracts.all().keySet().stream()
                    .filter(code -> !code.startsWith("closedloop-"))
                    .toList()));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theSampleBecomesTheseRecords(String code) throws IOException {
    ImportContract contract = ShippedContracts.all().get(code);
    Path file =
        Files.write(folder.resolve("sample"), FILES.get(code).getBytes(contract.file().charset()));

    assertThat(FileCheck.rowsOf(file, contract)).isPositive();
    assertThat(records(file, contract)).containsExactlyElementsOf(RECORDS.get(code));
    assertThat(ContractGuess.of(file, List.of(contract))).contains(contract);
  }

  static Iterable<String> codes() {
    return FILES.keySet();
  }

  @ParameterizedTest
  @CsvSource({
    "hubspot-connector-contacts, hubspot_api_shape/contact_data.csv",
    "hubspot-connector-deal-stages, hubspot_api_shape/deal_stage_data.csv",
    "hubspot-connector-form-submissions, hubspot_api_shape/contact_form_submission_data.csv",
    "salesforce-leads, salesforce_api_shape/sf_lead_data.csv",
    "salesforce-connector-opportunities, salesforce_api_shape/sf_opportunity_data.csv",
    "salesforce-tasks, salesforce_api_shape/sf_task_data.csv"
  })
  void samplesOfRealConnectorsAreReadWithoutAFault(String code, String name) throws IOException {
    Path file = SharedData.folder("vendor-export-headers").resolve(name);
    assumeThat(file).exists();
    ImportContract contract = ShippedContracts.all().get(code);
    RowMapper mapper = new RowMapper(contract);
    List<String> faults = new ArrayList<>();
    try (Rows rows = Rows.open(file, contract.file())) {
      while (rows.hasNext()) {
        Row row = rows.next();
        mapper.map(row).faults().stream()
            .filter(fault -> !fault.warning())
            .forEach(fault -> faults.add(row.line() + " " + fault));
      }
    }

    assertThat(FileCheck.rowsOf(file, contract)).isPositive();
    assertThat(faults).isEmpty();
  }

  private static List<String> records(Path file, ImportContract contract) throws IOException {
    RowMapper mapper = new RowMapper(contract);
    List<String> records = new ArrayList<>();
    try (Rows rows = Rows.open(file, contract.file())) {
      while (rows.hasNext()) {
        MappedRow row = mapper.map(rows.next());
        assertThat(row.faults()).isEmpty();
        if (row.main() != null) {
          records.add(shown(row.main()));
        }
        row.further().forEach(record -> records.add(shown(record)));
      }
    }
    return records;
  }

  private static String shown(SourceRecord said) {
    StringBuilder text = new StringBuilder(said.kind().code()).append(' ').append(said.key());
    for (RecordField field : said.kind().fields()) {
      if (said.value(field) != null && !field.name().equals("key")) {
        text.append(' ').append(field.name()).append('=').append(said.value(field));
      }
    }
    said.attributes().forEach((name, content) -> text.append(" +" + name + '=' + content));
    return text.toString();
  }
}
