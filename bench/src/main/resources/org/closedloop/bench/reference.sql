-- What the ledger must say, computed from the history by plain set-based SQL: one statement per step, on PostgreSQL and H2.
-- The session's time zone is the reporting zone, so that a cast to date cuts days there.
-- Written from the rules alone, without the product's code, so that it can prove it wrong.
-- H2 joins only by indexes; the lines for it are left out on PostgreSQL.

-- Where each lead belongs, from when until when. The first profile holds from the beginning of time.
create temporary table ref_profile as
  select lead, slice, excluded, at,
         row_number() over (partition by lead order by at, id) as rank_up,
         row_number() over (partition by lead order by at desc, id desc) as rank_down,
         lead(at) over (partition by lead order by at, id) as until_at
  from lead_profile
  where id not in (select corrects from lead_profile where corrects is not null);
-- h2: create index ref_profile_lead on ref_profile (lead);

create temporary table ref_home as
  select p.lead, p.slice, p.until_at,
         case when p.rank_up = 1 then timestamp with time zone '0001-01-01 00:00:00+00' else p.at end as from_at
  from ref_profile p
  join ref_profile latest on latest.lead = p.lead and latest.rank_down = 1 and not latest.excluded;
-- h2: create index ref_home_lead on ref_home (lead);

-- Closings and re-openings of deals; the last one says how the deal stands.
create temporary table ref_change as
  select c.id, c.opportunity, c.lead, c.kind, c.at, c.reporting_amount,
         row_number() over (partition by c.opportunity order by c.at desc, c.id desc) as rank_down
  from opportunity_change c
  where not c.retracted and c.kind in ('WON', 'LOST', 'REOPENED')
    and c.id not in (select corrects from opportunity_change where corrects is not null);
-- h2: create index ref_change_opportunity on ref_change (opportunity);

-- Every entry into a step of the funnel: said by somebody, or following from a deal; a deal makes a customer only while it
-- stands as won.
create temporary table ref_entered as
  select lead, at, step from (
    select lead, at,
           case stage when 'LEAD' then 1 when 'MARKETING_QUALIFIED' then 2 when 'SALES_ACCEPTED' then 3
                      when 'SALES_QUALIFIED' then 4 when 'OPPORTUNITY' then 5 when 'CUSTOMER' then 6 else 0 end as step
    from stage_change
    where not retracted and id not in (select corrects from stage_change where corrects is not null)
    union all
    select lead, at, 5
    from opportunity_change
    where not retracted and kind = 'OPENED'
      and id not in (select corrects from opportunity_change where corrects is not null)
    union all
    select lead, at, 6 from ref_change where rank_down = 1 and kind = 'WON'
  ) moves
  where step > 0;

-- First entry into each step; a step that was skipped is entered with the first later one.
create temporary table ref_first as
  select lead,
         coalesce(min(case when step = 1 then at end), min(case when step > 1 then at end)) as at1,
         coalesce(min(case when step = 2 then at end), min(case when step > 2 then at end)) as at2,
         coalesce(min(case when step = 3 then at end), min(case when step > 3 then at end)) as at3,
         coalesce(min(case when step = 4 then at end), min(case when step > 4 then at end)) as at4,
         coalesce(min(case when step = 5 then at end), min(case when step > 5 then at end)) as at5,
         min(case when step = 6 then at end) as at6
  from ref_entered
  group by lead;

create temporary table ref_step as
  select f.lead, f.step, cast(f.at as date) as on_day, h.slice
  from (
    select lead, 1 as step, at1 as at from ref_first where at1 is not null
    union all select lead, 2, at2 from ref_first where at2 is not null
    union all select lead, 3, at3 from ref_first where at3 is not null
    union all select lead, 4, at4 from ref_first where at4 is not null
    union all select lead, 5, at5 from ref_first where at5 is not null
    union all select lead, 6, at6 from ref_first where at6 is not null
  ) f
  join ref_home h on h.lead = f.lead and f.at >= h.from_at and (h.until_at is null or f.at < h.until_at);
-- h2: create index ref_step_lead on ref_step (lead, step);

-- Each deal with its opening, its last outcome and the amount it had then.
create temporary table ref_opened as
  select opportunity, min(at) as at
  from opportunity_change
  where not retracted and kind = 'OPENED'
    and id not in (select corrects from opportunity_change where corrects is not null)
  group by opportunity;
-- h2: create index ref_opened_opportunity on ref_opened (opportunity);

create temporary table ref_amount as
  select opportunity, reporting_amount from (
    select c.opportunity, c.reporting_amount,
           row_number() over (partition by c.opportunity order by c.at desc, c.id desc) as rank_down
    from opportunity_change c
    join ref_change closing on closing.opportunity = c.opportunity and closing.rank_down = 1
    where not c.retracted and c.reporting_amount is not null
      and (c.at < closing.at or c.at = closing.at and c.id <= closing.id)
      and c.id not in (select corrects from opportunity_change where corrects is not null)
  ) known
  where rank_down = 1;
-- h2: create index ref_amount_opportunity on ref_amount (opportunity);

create temporary table ref_deal as
  select c.lead, c.opportunity, c.kind, cast(c.at as date) as closed_on, cast(o.at as date) as opened_on, h.slice,
         coalesce(a.reporting_amount, 0) as cents
  from ref_change c
  join ref_opened o on o.opportunity = c.opportunity
  left join ref_amount a on a.opportunity = c.opportunity
  join ref_home h on h.lead = c.lead and c.at >= h.from_at and (h.until_at is null or c.at < h.until_at)
  where c.rank_down = 1 and c.kind <> 'REOPENED';

create temporary table ref_posting (
  lead bigint not null, measure varchar(60) not null, booked_on date not null, cohort_day date not null,
  slice int not null, amount bigint not null);

-- Volumes: one for each lead that reached the step.
insert into ref_posting
  select lead,
         case step when 1 then 'new-leads' when 2 then 'qualified-leads' when 3 then 'accepted-leads'
                   when 4 then 'sales-qualified-leads' when 5 then 'opportunities' else 'customers' end,
         on_day, on_day, slice, 1
  from ref_step;

insert into ref_posting
  select s.lead, 'web-leads', s.on_day, s.on_day, s.slice, 1
  from ref_step s
  join slice on slice.id = s.slice
  join channel on channel.code = slice.channel and channel.web
  where s.step = 1;

-- The same MQL one month later, to be compared with: the last days of a month on the last day of a shorter one.
insert into ref_posting
  select lead, 'qualified-leads-month-before', cast(on_day + interval '1' month as date), on_day, slice, 1
  from ref_step where step = 2;

-- Conversions: booked when the later step is reached, counted with the cohort of the earlier one.
insert into ref_posting
  select reached.lead, pairs.code, reached.on_day, began.on_day, began.slice, 1
  from (
    select 'lead-to-mql' as code, 1 as from_step, 2 as to_step
    union all select 'mql-to-sal', 2, 3
    union all select 'mql-to-sql', 2, 4
    union all select 'sql-to-opportunity', 4, 5
    union all select 'opportunity-to-customer', 5, 6
    union all select 'lead-to-sql', 1, 4
    union all select 'lead-to-opportunity', 1, 5
    union all select 'lead-to-customer', 1, 6
  ) pairs
  join ref_step reached on reached.step = pairs.to_step
  join ref_step began on began.lead = reached.lead and began.step = pairs.from_step;

-- Deals by their last outcome.
insert into ref_posting
  select lead, case kind when 'WON' then 'won-deals' else 'lost-deals' end, closed_on, opened_on, slice, 1
  from ref_deal;

insert into ref_posting
  select lead, case kind when 'WON' then 'revenue-won' else 'lost-value' end, closed_on, opened_on, slice, cents
  from ref_deal;

insert into ref_posting
  select lead, 'sales-cycle-days', closed_on, opened_on, slice, ${days:opened_on:closed_on}
  from ref_deal
  where kind = 'WON';

-- Wins that were taken back, on the day they were, and what deals came to when they were closed first.
create temporary table ref_turn as
  select c.opportunity, c.lead, c.kind, c.at, c.id,
         lag(c.kind) over (partition by c.opportunity order by c.at, c.id) as kind_before,
         row_number() over (partition by c.opportunity, case c.kind when 'REOPENED' then 1 else 0 end order by c.at, c.id)
           as rank_up
  from ref_change c;

create temporary table ref_undone as
  select t.opportunity, t.lead, cast(t.at as date) as undone_on, cast(o.at as date) as opened_on, h.slice,
         coalesce((select c.reporting_amount from opportunity_change c
           where c.opportunity = t.opportunity and not c.retracted and c.reporting_amount is not null
             and (c.at < t.at or c.at = t.at and c.id < t.id)
             and c.id not in (select corrects from opportunity_change where corrects is not null)
           order by c.at desc, c.id desc fetch first 1 rows only), 0) as cents
  from ref_turn t
  join ref_opened o on o.opportunity = t.opportunity
  join ref_home h on h.lead = t.lead and t.at >= h.from_at and (h.until_at is null or t.at < h.until_at)
  where t.kind <> 'WON' and t.kind_before = 'WON';

insert into ref_posting
  select lead, 'reversed-wins', undone_on, opened_on, slice, 1 from ref_undone;

insert into ref_posting
  select lead, 'revenue-reversed', undone_on, opened_on, slice, cents from ref_undone;

insert into ref_posting
  select t.lead, case t.kind when 'WON' then 'first-cycle-won' else 'first-cycle-lost' end, cast(t.at as date),
         cast(o.at as date), h.slice, 1
  from ref_turn t
  join ref_opened o on o.opportunity = t.opportunity
  join ref_home h on h.lead = t.lead and t.at >= h.from_at and (h.until_at is null or t.at < h.until_at)
  where t.kind <> 'REOPENED' and t.rank_up = 1;

-- Every entry into MQL that somebody noted.
insert into ref_posting
  select s.lead, 'mql-passages', cast(s.at as date), cast(s.at as date), h.slice, 1
  from stage_change s
  join ref_home h on h.lead = s.lead and s.at >= h.from_at and (h.until_at is null or s.at < h.until_at)
  where s.stage = 'MARKETING_QUALIFIED' and not s.retracted
    and s.id not in (select corrects from stage_change where corrects is not null);

-- Open deals with the amount and the stage that were said last, by the day they were opened.
create temporary table ref_expected as
  select opportunity, reporting_amount from (
    select c.opportunity, c.reporting_amount,
           row_number() over (partition by c.opportunity order by c.at desc, c.id desc) as rank_down
    from opportunity_change c
    where not c.retracted and c.reporting_amount is not null
      and c.id not in (select corrects from opportunity_change where corrects is not null)
  ) said
  where rank_down = 1;
-- h2: create index ref_expected_opportunity on ref_expected (opportunity);

create temporary table ref_phase as
  select opportunity, stage from (
    select c.opportunity, c.stage,
           row_number() over (partition by c.opportunity order by c.at desc, c.id desc) as rank_down
    from opportunity_change c
    where not c.retracted and c.stage is not null
      and c.id not in (select corrects from opportunity_change where corrects is not null)
  ) said
  where rank_down = 1;
-- h2: create index ref_phase_opportunity on ref_phase (opportunity);

create temporary table ref_open_deal as
  select p.lead, cast(o.at as date) as opened_on, h.slice, coalesce(e.reporting_amount, 0) as cents,
         cast(round(coalesce(e.reporting_amount, 0) * coalesce(s.chance, 0)) as bigint) as weighted
  from ref_opened o
  join opportunity p on p.id = o.opportunity
  join ref_home h on h.lead = p.lead and o.at >= h.from_at and (h.until_at is null or o.at < h.until_at)
  left join ref_change c on c.opportunity = o.opportunity and c.rank_down = 1
  left join ref_expected e on e.opportunity = o.opportunity
  left join ref_phase f on f.opportunity = o.opportunity
  left join deal_stage s on s.code = f.stage
  where c.kind is null or c.kind = 'REOPENED';

insert into ref_posting
  select lead, 'open-deals', opened_on, opened_on, slice, 1 from ref_open_deal;

insert into ref_posting
  select lead, 'open-pipeline', opened_on, opened_on, slice, cents from ref_open_deal;

insert into ref_posting
  select lead, 'weighted-pipeline', opened_on, opened_on, slice, weighted from ref_open_deal;

-- The first time a deal of the lead was in a stage that counts as a proposal.
create temporary table ref_proposal as
  select c.lead, min(c.at) as at
  from opportunity_change c
  join deal_stage s on s.code = c.stage and s.proposal
  where not c.retracted and c.id not in (select corrects from opportunity_change where corrects is not null)
  group by c.lead;
-- h2: create index ref_proposal_lead on ref_proposal (lead);

insert into ref_posting
  select p.lead, 'proposals', cast(p.at as date), cast(p.at as date), h.slice, 1
  from ref_proposal p
  join ref_home h on h.lead = p.lead and p.at >= h.from_at and (h.until_at is null or p.at < h.until_at);

insert into ref_posting
  select p.lead, 'sql-to-proposal', cast(p.at as date), s.on_day, s.slice, 1
  from ref_proposal p
  join ref_step s on s.lead = p.lead and s.step = 4;

-- What a lead brought in the end, counted with the day and the origin it had as a lead.
insert into ref_posting
  select d.lead, 'lead-revenue', d.closed_on, s.on_day, s.slice, d.cents
  from ref_deal d
  join ref_step s on s.lead = d.lead and s.step = 1
  where d.kind = 'WON';

-- What was left of it, where the product of the deal says how much.
insert into ref_posting
  select d.lead, m.code, d.closed_on, s.on_day, s.slice,
         case m.code when 'lead-margin' then cast(round(d.cents * p.margin) as bigint) else d.cents end
  from ref_deal d
  join opportunity o on o.id = d.opportunity
  join product p on p.code = o.product and p.margin is not null
  join ref_step s on s.lead = d.lead and s.step = 1
  cross join (select 'lead-margin' as code union all select 'lead-margin-revenue') m
  where d.kind = 'WON';

-- What Sales did and wrote down; notes and what came from outside are left out.
insert into ref_posting
  select a.lead, 'sales-activities', cast(a.at as date), cast(a.at as date), h.slice, 1
  from activity a
  join ref_home h on h.lead = a.lead and a.at >= h.from_at and (h.until_at is null or a.at < h.until_at)
  where a.outbound and a.kind <> 'NOTE' and not a.retracted
    and a.id not in (select corrects from activity where corrects is not null);

-- Leads that are neither won nor lost, and those of them that are hot.
insert into ref_posting
  select l.id, m.code, cast(l.created_at as date), cast(l.created_at as date), h.slice, 1
  from lead l
  join ref_home h on h.lead = l.id and l.created_at >= h.from_at and (h.until_at is null or l.created_at < h.until_at)
  cross join (select 'open-leads' as code union all select 'hot-leads') m
  where l.stage not in ('CUSTOMER', 'LOST')
    and (m.code = 'open-leads' or l.id in (select lead from lead_score where hot));

-- Without a lead: cost and visits.
insert into ref_posting
  select 0, case side when 'SALES' then 'sales-cost' else 'cost' end, booked_on, booked_on, slice, reporting_amount
  from campaign_spend
  where not retracted and id not in (select corrects from campaign_spend where corrects is not null);

insert into ref_posting
  select 0, 'visits', on_day, on_day, slice, visits
  from traffic
  where not retracted and id not in (select corrects from traffic where corrects is not null);

-- Offers of leads to Sales: where each was offered, and the last answer.
create temporary table ref_offer_row as
  select c.id, c.hand_off, c.lead, c.kind, c.at, coalesce(c.team, '') as team, coalesce(c.reason, '') as reason,
         case when exists (
           select 1 from feedback_rule f
           where f.outcome = c.kind and f.rules = (select max(r.version) from hand_off_rules r where r.valid_from <= c.at)
             and (f.needs_rating and c.rating is null or f.needs_reason and coalesce(c.reason, '') = ''
               or f.needs_next_step and coalesce(c.next_step, '') = '' or f.needs_date and c.resubmit_on is null
               or f.needs_text and coalesce(c.feedback, '') = '')) then 1 else 0 end as lacks,
         case when c.kind in ('ACCEPTED', 'RETURNED', 'DECLINED', 'WITHDRAWN') then 1 else 0 end as answers
  from hand_off_change c
  where not c.retracted and c.id not in (select corrects from hand_off_change where corrects is not null);
-- h2: create index ref_offer_row_key on ref_offer_row (hand_off);

create temporary table ref_offered as
  select hand_off, lead, at, row_number() over (partition by lead order by at, first_at, first_id) as rank_up,
         row_number() over (partition by lead order by at desc, first_at desc, first_id desc) as rank_down
  from (
    select hand_off, lead, at,
           row_number() over (partition by lead, hand_off order by case kind when 'OFFERED' then 0 else 1 end, at, id) as rank_up,
           first_value(at) over (partition by lead, hand_off order by at, id) as first_at,
           first_value(id) over (partition by lead, hand_off order by at, id) as first_id
    from ref_offer_row
  ) starts
  where rank_up = 1;
-- h2: create index ref_offered_key on ref_offered (hand_off);

create temporary table ref_answered as
  select hand_off, lead, kind, at, lacks, case kind when 'ACCEPTED' then '' else reason end as reason
  from (
    select a.*, row_number() over (partition by lead, hand_off order by at desc, id desc) as rank_down
    from ref_offer_row a where answers = 1
  ) ends
  where rank_down = 1;
-- h2: create index ref_answered_key on ref_answered (hand_off);

-- The team that received the offer, as last said.
create temporary table ref_receiver as
  select hand_off, lead, team from (
    select r.hand_off, r.lead, r.team, row_number() over (partition by lead, hand_off order by at desc, id desc) as rank_down
    from ref_offer_row r where team <> ''
  ) said
  where rank_down = 1;
-- h2: create index ref_receiver_key on ref_receiver (hand_off);

-- An offer belongs where its lead belonged when it was offered, in the receiving team; its answer besides to a reason.
create temporary table ref_offer as
  select o.hand_off, o.lead, o.at as offered_at, cast(o.at as date) as offered_on, o.rank_down, a.kind, a.at as answered_at,
         cast(a.at as date) as answered_on, a.lacks, coalesce(a.reason, '') as reason, placed.id as slice, answered.id as answer_slice
  from ref_offered o
  left join ref_answered a on a.hand_off = o.hand_off and a.lead = o.lead
  left join ref_receiver t on t.hand_off = o.hand_off and t.lead = o.lead
  join ref_home h on h.lead = o.lead and o.at >= h.from_at and (h.until_at is null or o.at < h.until_at)
  join slice home on home.id = h.slice
  join slice placed on placed.channel = home.channel and placed.campaign = home.campaign and placed.content = home.content
    and placed.segment = home.segment and placed.region = home.region and placed.owner = home.owner and placed.product = home.product
    and placed.team = coalesce(t.team, home.team) and placed.reason = '' and placed.obligation = '' and placed.agreement = ''
  left join slice answered on answered.channel = home.channel and answered.campaign = home.campaign
    and answered.content = home.content and answered.segment = home.segment and answered.region = home.region
    and answered.owner = home.owner and answered.product = home.product and answered.team = coalesce(t.team, home.team)
    and answered.reason = coalesce(a.reason, '') and answered.obligation = '' and answered.agreement = '';
-- h2: create index ref_offer_lead on ref_offer (lead);

insert into ref_posting
  select lead, 'handed-over-leads', offered_on, offered_on, slice, 1 from ref_offer;

insert into ref_posting
  select lead, 'open-hand-offs', offered_on, offered_on, slice, 1 from ref_offer where kind is null;

insert into ref_posting
  select lead, case kind when 'ACCEPTED' then 'accepted-hand-offs' when 'RETURNED' then 'returned-hand-offs'
                         when 'DECLINED' then 'declined-hand-offs' else 'withdrawn-hand-offs' end,
         answered_on, offered_on, answer_slice, 1
  from ref_offer where kind is not null;

insert into ref_posting
  select lead, 'answers-lacking-feedback', answered_on, offered_on, answer_slice, 1
  from ref_offer
  where kind in ('ACCEPTED', 'RETURNED', 'DECLINED') and lacks = 1;

insert into ref_posting
  select lead, 'answer-minutes', answered_on, offered_on, answer_slice,
         cast(floor(extract(epoch from (answered_at - offered_at)) / 60) as bigint)
  from ref_offer
  where kind in ('ACCEPTED', 'RETURNED', 'DECLINED') and answered_at > offered_at;

-- Leads returned at least once, and what became of them after the first return.
create temporary table ref_returned as
  select lead, at, on_day, slice from (
    select lead, answered_at as at, answered_on as on_day, answer_slice as slice,
           row_number() over (partition by lead order by answered_at) as rank_up
    from ref_offer where kind = 'RETURNED'
  ) returns
  where rank_up = 1;
-- h2: create index ref_returned_lead on ref_returned (lead);

insert into ref_posting
  select lead, 'returned-leads', on_day, on_day, slice, 1 from ref_returned;

insert into ref_posting
  select r.lead, case when later.step = 4 then 'returned-to-sql' else 'returned-to-customer' end, cast(min(e.at) as date),
         r.on_day, r.slice, 1
  from ref_returned r
  cross join (select 4 as step union all select 6) later
  join ref_entered e on e.lead = r.lead and e.at > r.at and e.step >= later.step
  group by r.lead, later.step, r.on_day, r.slice;

-- Where the leads stand that are MQL and not SQL: each in one place.
create temporary table ref_last_stage as
  select lead, stage, cast(at as date) as on_day from (
    select lead, stage, at, row_number() over (partition by lead order by at desc, id desc) as rank_down
    from stage_change
    where not retracted and id not in (select corrects from stage_change where corrects is not null)
  ) moves
  where rank_down = 1;
-- h2: create index ref_last_stage_lead on ref_last_stage (lead);

create temporary table ref_gap as
  select s.lead, s.on_day, s.slice, coalesce(o.reason, '') as reason, o.answered_on, o.offered_on, l.on_day as out_on,
         accepted.on_day as accepted_on, o.kind,
         case when o.kind = 'RETURNED' then 'gap-returned'
              when o.kind = 'DECLINED' then 'gap-declined'
              when o.lead is not null and o.kind is null then 'gap-undecided'
              when l.stage in ('RECYCLED', 'LOST') then 'gap-given-up'
              when o.kind = 'ACCEPTED' or accepted.lead is not null then 'gap-in-work'
              else 'gap-not-offered' end as place
  from ref_step s
  left join ref_offer o on o.lead = s.lead and o.rank_down = 1
  left join ref_last_stage l on l.lead = s.lead
  left join ref_step accepted on accepted.lead = s.lead and accepted.step = 3
  left join ref_step confirmed on confirmed.lead = s.lead and confirmed.step = 4
  where s.step = 2 and confirmed.lead is null;

insert into ref_posting
  select g.lead, g.place,
         case g.place when 'gap-undecided' then g.offered_on when 'gap-given-up' then g.out_on
                      when 'gap-in-work' then case when g.kind = 'ACCEPTED' then g.answered_on else g.accepted_on end
                      else coalesce(g.answered_on, g.on_day) end,
         g.on_day,
         coalesce((select r.id from slice r where r.channel = home.channel and r.campaign = home.campaign
           and r.content = home.content and r.segment = home.segment and r.region = home.region and r.team = home.team
           and r.owner = home.owner and r.product = home.product and r.obligation = '' and r.agreement = ''
           and r.reason = case when g.place in ('gap-returned', 'gap-declined') then g.reason else '' end), -1), 1
  from ref_gap g
  join slice home on home.id = g.slice;

-- Promises: where the lead belonged when the clock began, in the team, under the promise and the version of the agreement.
create temporary table ref_promise as
  select c.lead, c.kind, c.side, c.state, cast(c.started_at as date) as started_on, c.taken_minutes, c.started_at, c.ended_at,
         cast(case when c.state in ('MET', 'CANCELLED') then c.ended_at when c.state = 'BREACHED' then c.due_at
                   else c.started_at end as date) as judged_on,
         cast(case when c.taken_minutes is null then c.started_at else coalesce(c.ended_at, c.started_at) end as date) as done_on,
         placed.id as slice
  from sla_clock c
  join agreement_version v on v.id = c.agreement_version
  join agreement a on a.id = v.agreement
  join ref_home h on h.lead = c.lead and c.started_at >= h.from_at and (h.until_at is null or c.started_at < h.until_at)
  join slice home on home.id = h.slice
  join slice placed on placed.channel = home.channel and placed.campaign = home.campaign and placed.content = home.content
    and placed.segment = home.segment and placed.region = home.region and placed.owner = home.owner and placed.product = home.product
    and placed.team = case when coalesce(c.team, '') = '' then home.team else c.team end and placed.reason = ''
    and placed.obligation = c.obligation and placed.agreement = a.code || ' v' || v.number;

insert into ref_posting
  select lead, case side when 'SALES' then 'sales' when 'MARKETING' then 'marketing' else 'others' end
               || case state when 'MET' then '-promises-kept' else '-promises-broken' end,
         judged_on, started_on, slice, 1
  from ref_promise where state in ('MET', 'BREACHED');

insert into ref_posting
  select lead, kind || case state when 'MET' then '-kept' else '-broken' end, judged_on, started_on, slice, 1
  from ref_promise where state in ('MET', 'BREACHED') and kind in ('first-contact', 'follow-up', 'attempts');

insert into ref_posting
  select lead, case state when 'CANCELLED' then 'promises-cancelled' else 'promises-open' end, judged_on, started_on, slice, 1
  from ref_promise where state not in ('MET', 'BREACHED');

insert into ref_posting
  select lead, 'first-contacts', done_on, started_on, slice, 1
  from ref_promise where kind = 'first-contact' and taken_minutes is not null;

insert into ref_posting
  select lead, 'first-contact-minutes', done_on, started_on, slice, taken_minutes
  from ref_promise where kind = 'first-contact' and taken_minutes > 0;

insert into ref_posting
  select lead, 'first-contact-calendar-minutes', done_on, started_on, slice,
         cast(floor(extract(epoch from (ended_at - started_at)) / 60) as bigint)
  from ref_promise where kind = 'first-contact' and taken_minutes is not null and ended_at >= started_at + interval '1' minute;

insert into ref_posting
  select lead, 'first-contacts-missing', judged_on, started_on, slice, 1
  from ref_promise where kind = 'first-contact' and taken_minutes is null and state <> 'CANCELLED';

-- From the creation of a lead until somebody is responsible for it for the first time.
create temporary table ref_created as
  select l.id as lead, l.created_at as at, cast(l.created_at as date) as on_day, h.slice
  from lead l
  join ref_home h on h.lead = l.id and l.created_at >= h.from_at and (h.until_at is null or l.created_at < h.until_at);
-- h2: create index ref_created_lead on ref_created (lead);

create temporary table ref_assigned as
  select lead, at from (
    select p.lead, p.at, row_number() over (partition by p.lead order by p.rank_up) as rank_owned
    from ref_profile p join slice s on s.id = p.slice and s.owner <> ''
  ) owned
  where rank_owned = 1;
-- h2: create index ref_assigned_lead on ref_assigned (lead);

insert into ref_posting
  select c.lead, 'assigned-leads', cast(a.at as date), c.on_day, c.slice, 1
  from ref_created c join ref_assigned a on a.lead = c.lead;

insert into ref_posting
  select c.lead, 'assign-minutes', cast(a.at as date), c.on_day, c.slice,
         cast(floor(extract(epoch from (a.at - c.at)) / 60) as bigint)
  from ref_created c join ref_assigned a on a.lead = c.lead
  where a.at > c.at;

insert into ref_posting
  select c.lead, 'unassigned-leads', c.on_day, c.on_day, c.slice, 1
  from ref_created c
  left join ref_assigned a on a.lead = c.lead
  left join ref_last_stage l on l.lead = c.lead
  where a.lead is null and coalesce(l.stage, 'LEAD') not in ('RECYCLED', 'LOST');

-- What the agreement in force at the entry into a step aims at, and the leads that got on.
create temporary table ref_first_at as
  select lead, 1 as step, at1 as at from ref_first where at1 is not null
  union all select lead, 2, at2 from ref_first where at2 is not null
  union all select lead, 4, at4 from ref_first where at4 is not null
  union all select lead, 5, at5 from ref_first where at5 is not null;

create temporary table ref_aim as
  select s.lead, pairs.code, pairs.to_step, s.on_day, cast(t.target * 10000 as bigint) as share, placed.id as slice
  from (
    select 'lead-to-mql' as code, 1 as from_step, 2 as to_step
    union all select 'mql-to-sal', 2, 3
    union all select 'mql-to-sql', 2, 4
    union all select 'sql-to-opportunity', 4, 5
    union all select 'opportunity-to-customer', 5, 6
  ) pairs
  join ref_first_at f on f.step = pairs.from_step
  join ref_step s on s.lead = f.lead and s.step = f.step
  join agreement_version v on v.state <> 'DRAFT' and f.at >= v.in_force_from and (v.in_force_to is null or f.at < v.in_force_to)
  join agreement a on a.id = v.agreement
  join transition_target t on t.agreement_version = v.id and t.transition = pairs.code
  join slice home on home.id = s.slice
  join slice placed on placed.channel = home.channel and placed.campaign = home.campaign and placed.content = home.content
    and placed.segment = home.segment and placed.region = home.region and placed.team = home.team and placed.owner = home.owner
    and placed.product = home.product and placed.reason = '' and placed.obligation = ''
    and placed.agreement = a.code || ' v' || v.number;
-- h2: create index ref_aim_lead on ref_aim (lead);

-- What leads count towards the volume promised by the agreement in force when they qualified: each with the weight written
-- beside the name of its type (Messe=2, Empfehlung=1.5), or once.
create temporary table ref_volume as
  select v.id as version, a.code || ' v' || v.number as agreement, v.in_force_from, v.in_force_to, o.code as promise, o.calendar,
         coalesce((select cast(c.content as bigint) from obligation_term c where c.obligation = o.id and c.name = 'count'), 0) as leads,
         coalesce((select c.content from obligation_term c where c.obligation = o.id and c.name = 'type'), 'channel') as type,
         ',' || replace(coalesce((select c.content from obligation_term c where c.obligation = o.id and c.name = 'weights'), ''), ', ', ',') || ',' as weights
  from agreement_version v
  join agreement a on a.id = v.agreement
  join obligation o on o.agreement_version = v.id and o.kind = 'volume'
  where v.state <> 'DRAFT';

create temporary table ref_delivered as
  select d.lead, d.on_day, d.slice, d.weights,
         case when d.found = 0 then '1'
              else substring(d.weights from d.found + length(d.content) + 2 for
                position(',' in substring(d.weights from d.found + length(d.content) + 2)) - 1) end as weight
  from (
    select s.lead, s.on_day, placed.id as slice, p.weights, c.content, position(',' || c.content || '=' in p.weights) as found
    from ref_first_at f
    join ref_step s on s.lead = f.lead and s.step = f.step
    join ref_volume p on f.at >= p.in_force_from and (p.in_force_to is null or f.at < p.in_force_to)
    join slice home on home.id = s.slice
    join slice placed on placed.channel = home.channel and placed.campaign = home.campaign and placed.content = home.content
      and placed.segment = home.segment and placed.region = home.region and placed.team = home.team and placed.owner = home.owner
      and placed.product = home.product and placed.reason = '' and placed.obligation = p.promise and placed.agreement = p.agreement
    join (
      select id, 'channel' as type, channel as content from slice
      union all select id, 'segment', segment from slice
      union all select id, 'product', product from slice
      union all select id, 'region', region from slice
    ) c on c.id = home.id and c.type = p.type
    where f.step = 2
  ) d;

insert into ref_posting
  select lead, 'delivered-leads', on_day, on_day, slice, 1 from ref_delivered;

insert into ref_posting
  select lead, 'delivered-volume', on_day, on_day, slice, cast(cast(weight as numeric(12, 4)) * 10000 as bigint)
  from ref_delivered where cast(weight as numeric(12, 4)) <> 0;

-- What each working day owed that was over at the newest run, by the version in force at its end: the month, divided by its
-- working days, rounded so that the days add up to the month.
insert into ref_posting
  select 0, 'agreed-volume', d.on_day, d.on_day, placed.id,
         floor(p.leads * 10000 * d.nth / d.days) - floor(p.leads * 10000 * (d.nth - 1) / d.days)
  from ref_volume p
  join (
    select calendar, on_day,
           row_number() over (partition by calendar, extract(year from on_day), extract(month from on_day) order by on_day) as nth,
           count(*) over (partition by calendar, extract(year from on_day), extract(month from on_day)) as days
    from ref_working_day
  ) d on d.calendar = p.calendar
    and p.in_force_from < cast(d.on_day + interval '1' day as timestamp with time zone)
    and (p.in_force_to is null or p.in_force_to >= cast(d.on_day + interval '1' day as timestamp with time zone))
  join slice placed on placed.channel = '' and placed.campaign = '' and placed.content = '' and placed.segment = '' and placed.region = ''
    and placed.team = '' and placed.owner = '' and placed.product = '' and placed.reason = ''
    and placed.obligation = p.promise and placed.agreement = p.agreement
  where d.on_day < (select max(cast(r.known_at as date)) from run r where r.state = 'PUBLISHED')
    and p.leads <> 0;

insert into ref_posting
  select lead, 'expected-' || code, on_day, on_day, slice, share from ref_aim;

insert into ref_posting
  select a.lead, 'reached-' || a.code, reached.on_day, a.on_day, a.slice, 1
  from ref_aim a
  join ref_step reached on reached.lead = a.lead and reached.step = a.to_step;

-- Open leads for which nobody knows what comes next.
insert into ref_posting
  select l.id, 'forgotten-leads', cast(l.stage_at as date), cast(l.stage_at as date), h.slice, 1
  from lead l
  join ref_home h on h.lead = l.id and l.stage_at >= h.from_at and (h.until_at is null or l.stage_at < h.until_at)
  where l.stage in ('MARKETING_QUALIFIED', 'SALES_ACCEPTED', 'SALES_QUALIFIED', 'OPPORTUNITY', 'RECYCLED')
    and l.id not in (select n.lead from next_step n where n.done_at is null)
    and l.id not in (select k.lead from sla_clock k where k.ended_at is null and k.state <> 'CANCELLED')
    and l.id not in (select f.lead from hand_off f where f.state = 'OPEN')
    and (l.stage <> 'RECYCLED' or l.id not in (
      select f.lead from hand_off f
      where f.state = 'RETURNED' and f.resubmit_on is not null
        and f.offered_at = (select max(o.offered_at) from hand_off o where o.lead = f.lead)));

-- Attribution. Won deals with the moments that matter; the first win of a lead is number 1.
create temporary table ref_win as
  select c.opportunity, c.lead, l.account_id, l.created_at, o.at as opened_at, c.at as won_at, h.slice,
         cast(c.at as date) as won_on, cast(o.at as date) as opened_on, coalesce(a.reporting_amount, 0) as cents,
         row_number() over (partition by c.lead order by c.at, c.opportunity) as win_number,
         coalesce((select min(v.look_back_days) from agreement_version v where v.state <> 'DRAFT' and v.in_force_from <= c.at
           and (v.in_force_to is null or v.in_force_to > c.at)), 365) as look_back,
         coalesce((select min(v.half_life_days) from agreement_version v where v.state <> 'DRAFT' and v.in_force_from <= c.at
           and (v.in_force_to is null or v.in_force_to > c.at)), 7) as half_life
  from ref_change c
  join lead l on l.id = c.lead
  join ref_opened o on o.opportunity = c.opportunity
  left join ref_amount a on a.opportunity = c.opportunity
  join ref_home h on h.lead = c.lead and c.at >= h.from_at and (h.until_at is null or c.at < h.until_at)
  where c.rank_down = 1 and c.kind = 'WON';
-- h2: create index ref_win_lead on ref_win (lead);

-- Whose work a channel is: as said, else as its name says.
create temporary table ref_source as
  select s.id as slice, s.channel,
         coalesce(c.kind, case
           when lower(trim(s.channel)) in ('', 'unknown', 'unbekannt', '(not set)') then 'UNKNOWN'
           when lower(trim(s.channel)) in ('direct', '(direct)', 'direct traffic', 'direct_traffic', 'direkt') then 'DIRECT'
           when lower(trim(s.channel)) in ('sales', 'vertrieb', 'outbound', 'outbound call', 'cold call', 'telefonakquise') then 'SALES'
           else 'MARKETING' end) as kind
  from slice s
  left join channel c on c.code = s.channel;
-- h2: create index ref_source_slice on ref_source (slice);

-- Contacts that count: being sent an e-mail is nobody's doing.
create temporary table ref_touch as
  select t.id, t.lead, t.at, t.slice, s.channel, s.kind
  from touchpoint t
  join ref_source s on s.slice = t.slice
  where t.kind <> 'EMAIL_SENT' and not t.retracted
    and (t.lead in (select lead from ref_win)
      or t.lead in (select o.id from lead o join ref_win w on w.account_id = o.account_id where not o.excluded))
    and t.id not in (select corrects from touchpoint where corrects is not null);
-- h2: create index ref_touch_lead on ref_touch (lead);

-- From the first contact with the lead, however long ago, to the win.
create temporary table ref_met as
  select w.lead, w.opportunity, w.won_on, w.slice, cast(min(t.at) as date) as met_on
  from ref_win w
  join ref_touch t on t.lead = w.lead and t.at <= w.won_at
  group by w.lead, w.opportunity, w.won_on, w.slice;

insert into ref_posting
  select lead, 'touched-won-deals', won_on, met_on, slice, 1 from ref_met;

insert into ref_posting
  select lead, 'first-touch-days', won_on, met_on, slice, ${days:met_on:won_on} from ref_met;

-- The path to each win, as far back as agreed when it was won: by the deal, by the lead (up to its first win), by the company.
create temporary table ref_reached as
  select 'deal' as lvl, w.opportunity, w.lead, w.created_at, w.opened_at, w.won_at, w.won_on, w.opened_on, w.cents, w.won_on as judged_on, w.look_back, w.half_life,
         t.id, t.at, t.slice, t.channel, t.kind
  from ref_win w
  join ref_touch t on t.lead = w.lead and t.at <= w.won_at
  union all
  select 'lead', w.opportunity, w.lead, w.created_at, f.opened_at, f.won_at, w.won_on, w.opened_on, w.cents, f.won_on, f.look_back, f.half_life,
         t.id, t.at, t.slice, t.channel, t.kind
  from ref_win w
  join ref_win f on f.lead = w.lead and f.win_number = 1
  join ref_touch t on t.lead = w.lead and t.at <= f.won_at
  where w.win_number > 1
  union all
  select 'account', w.opportunity, w.lead, w.created_at, w.opened_at, w.won_at, w.won_on, w.opened_on, w.cents, w.won_on, w.look_back, w.half_life,
         t.id, t.at, t.slice, t.channel, t.kind
  from ref_win w
  join lead o on o.account_id = w.account_id and (o.id = w.lead or not o.excluded)
  join ref_touch t on t.lead = o.id and t.at <= w.won_at;

create temporary table ref_path as
  select r.*,
         row_number() over (partition by lvl, opportunity order by at, id) as nth,
         count(*) over (partition by lvl, opportunity) as touches,
         count(*) over (partition by lvl, opportunity, channel) as of_channel,
         max(at) over (partition by lvl, opportunity) as last_at,
         greatest(1, count(case when at <= created_at then 1 end) over (partition by lvl, opportunity)) as lead_place,
         greatest(1, count(case when at <= opened_at then 1 end) over (partition by lvl, opportunity)) as deal_place
  from ref_reached r
  where extract(epoch from won_at) - extract(epoch from at) <= look_back * 86400;
-- h2: create index ref_path_deal on ref_path (lvl, opportunity, nth);

create temporary table ref_placed as
  select p.*,
         coalesce(max(case when kind <> 'DIRECT' then nth end) over (partition by lvl, opportunity), touches) as indirect_place,
         greatest(1, touches - 1 - case when lead_place <> 1 then 1 else 0 end) as beside_two,
         greatest(1, touches - 1 - case when lead_place <> 1 then 1 else 0 end
           - case when deal_place <> 1 and deal_place <> lead_place then 1 else 0 end) as beside_three,
         greatest(1, touches - 1 - case when lead_place <> 1 then 1 else 0 end
           - case when deal_place <> 1 and deal_place <> lead_place then 1 else 0 end
           - case when touches <> 1 and touches <> lead_place and touches <> deal_place then 1 else 0 end) as beside_four
  from ref_path p;

-- What the Markov model says of each channel: the version of the month of the win, the first one for wins before it.
-- How versions are fitted is proven otherwise: by real paths with published results and by a hand calculation.
create temporary table ref_effect as
  select p.lvl, p.opportunity, p.id,
         coalesce(e.effect, (select sum(a.effect) / count(*) from attribution_effect a where a.from_month = v.from_month)) as effect
  from ref_placed p
  join (
    select d.judged_on, coalesce(max(case when f.from_month <= d.judged_on then f.from_month end), min(f.from_month)) as from_month
    from (select distinct judged_on from ref_placed) d
    cross join attribution_fit f
    group by d.judged_on
  ) v on v.judged_on = p.judged_on
  left join attribution_effect e on e.from_month = v.from_month and e.channel = p.channel;
-- h2: create index ref_effect_touch on ref_effect (id, opportunity, lvl);

-- The part of each contact under each model.
create temporary table ref_part as
  select m.model, p.lvl, p.opportunity, p.lead, p.won_on, p.opened_on, p.cents, p.id, p.slice, p.kind, p.nth,
         cast(case m.model
           when 'first' then case when nth = 1 then 1 else 0 end
           when 'last' then case when nth = touches then 1 else 0 end
           when 'last-non-direct' then case when nth = indirect_place then 1 else 0 end
           when 'linear' then 1
           when 'u-shape' then case
             when touches = 2 then 1
             when nth = 1 or nth = lead_place
               then 40 * beside_two * (case when nth = 1 then 1 else 0 end + case when nth = lead_place then 1 else 0 end)
             else 20 end
           when 'w-shape' then case
             when nth = 1 or nth = lead_place or nth = deal_place
               then 30 * beside_three * (case when nth = 1 then 1 else 0 end + case when nth = lead_place then 1 else 0 end
                 + case when nth = deal_place then 1 else 0 end)
             else 10 end
           when 'full-path' then case
             when nth = 1 or nth = lead_place or nth = deal_place or nth = touches
               then 225 * beside_four * (case when nth = 1 then 1 else 0 end + case when nth = lead_place then 1 else 0 end
                 + case when nth = deal_place then 1 else 0 end + case when nth = touches then 1 else 0 end)
             else 100 end
           when 'time-decay' then floor(1000000000 * power(cast(2 as double precision),
             -(cast((extract(epoch from last_at) - extract(epoch from at)) * 1000000 as double precision)
               / (half_life * cast(86400000000 as double precision)))))
           when 'shapley' then 720720000000 / of_channel
           end as bigint) as part
  from ref_placed p
  cross join (
    select 'first' as model union all select 'last' union all select 'last-non-direct' union all select 'linear'
    union all select 'u-shape' union all select 'w-shape' union all select 'full-path' union all select 'time-decay'
    union all select 'shapley'
  ) m
  union all
  select 'markov', p.lvl, p.opportunity, p.lead, p.won_on, p.opened_on, p.cents, p.id, p.slice, p.kind, p.nth,
         case when max(e.effect) over (partition by p.lvl, p.opportunity) > 0
           then cast(e.effect as bigint) * 1000000 / p.of_channel else 720720000000 / p.of_channel end
  from ref_placed p
  join ref_effect e on e.id = p.id and e.opportunity = p.opportunity and e.lvl = p.lvl;

-- Cents by largest remainder: whole ones first, those left over to whoever lost most, the earlier one among equals.
create temporary table ref_exact as
  select p.*, cast(cents as decimal(38, 0)) * part as product,
         cast(sum(part) over (partition by model, lvl, opportunity) as decimal(38, 0)) as parts
  from ref_part p;

create temporary table ref_share as
  select e.*, mod(product, parts) as lost, (product - mod(product, parts)) / parts as whole from ref_exact e;

create temporary table ref_credit as
  select model, lvl, opportunity, lead, won_on, opened_on, slice, kind,
         cast(whole as bigint) + case when turn <= cents - given then 1 else 0 end as cents
  from (
    select s.*, row_number() over (partition by model, lvl, opportunity order by lost desc, nth) as turn,
           sum(whole) over (partition by model, lvl, opportunity) as given
    from ref_share s
  ) shares;
-- h2: create index ref_credit_deal on ref_credit (opportunity, lvl);

insert into ref_posting
  select lead, 'attributed-' || model, won_on, opened_on, slice, cents from ref_credit where lvl = 'deal' and cents <> 0;

-- By the model of the agreement in force at the win.
insert into ref_posting
  select c.lead, 'attributed-as-agreed', c.won_on, c.opened_on, c.slice, c.cents
  from ref_credit c
  join ref_win w on w.opportunity = c.opportunity
  where c.lvl = 'deal' and c.cents <> 0 and c.model = coalesce((
    select min(v.attribution_model) from agreement_version v
    where v.state <> 'DRAFT' and v.attribution_model is not null and v.in_force_from <= w.won_at
      and (v.in_force_to is null or v.in_force_to > w.won_at)), 'w-shape');

-- On other levels the ledger holds what differs from the deal's credits.
insert into ref_posting
  select lead, 'attributed-' || model || '-' || lvl, won_on, opened_on, slice, sum(cents)
  from (
    select lead, model, lvl, won_on, opened_on, slice, cents from ref_credit where lvl <> 'deal'
    union all
    select c.lead, c.model, 'lead', c.won_on, c.opened_on, c.slice, -c.cents
    from ref_credit c
    join ref_win w on w.opportunity = c.opportunity and w.win_number > 1
    where c.lvl = 'deal'
    union all
    select c.lead, c.model, 'account', c.won_on, c.opened_on, c.slice, -c.cents
    from ref_credit c
    join ref_win w on w.opportunity = c.opportunity and w.account_id is not null
    where c.lvl = 'deal'
  ) differences
  group by lead, model, lvl, won_on, opened_on, slice
  having sum(cents) <> 0;

-- Deals before which nobody was met.
create temporary table ref_unmet as
  select w.*, case when met.opportunity is null then w.cents else 0 end as by_deal,
         case when w.win_number = 1 and met.opportunity is null or w.win_number > 1 and met_lead.opportunity is null
           then w.cents else 0 end as by_lead,
         case when w.account_id is null and met.opportunity is null
           or w.account_id is not null and met_account.opportunity is null then w.cents else 0 end as by_account
  from ref_win w
  left join ref_path met on met.opportunity = w.opportunity and met.lvl = 'deal' and met.nth = 1
  left join ref_path met_lead on met_lead.opportunity = w.opportunity and met_lead.lvl = 'lead' and met_lead.nth = 1
  left join ref_path met_account on met_account.opportunity = w.opportunity and met_account.lvl = 'account' and met_account.nth = 1;

insert into ref_posting
  select lead, 'unattributed-revenue', won_on, opened_on, slice, by_deal from ref_unmet where by_deal <> 0
  union all
  select lead, 'unattributed-revenue-lead', won_on, opened_on, slice, by_lead - by_deal from ref_unmet where by_lead <> by_deal
  union all
  select lead, 'unattributed-revenue-account', won_on, opened_on, slice, by_account - by_deal from ref_unmet
  where by_account <> by_deal;

-- What Marketing sourced, by three definitions, and what it influenced in 90 days.
create temporary table ref_contact as
  select lead, min(at) as at
  from activity
  where outbound and kind <> 'NOTE' and not retracted
    and id not in (select corrects from activity where corrects is not null)
    and lead in (select lead from ref_win)
  group by lead;

create temporary table ref_sourced as
  select w.opportunity, w.lead, w.won_on, w.opened_on, w.slice, w.cents,
         max(case when home.kind = 'MARKETING' then 1 else 0 end) as by_source,
         max(case when p.nth = 1 and p.kind = 'MARKETING' then 1 else 0 end) as by_first_touch,
         max(case when p.kind = 'MARKETING' and (c.at is null or p.at < c.at) then 1 else 0 end) as before_sales,
         max(case when p.kind = 'MARKETING' and extract(epoch from w.won_at) - extract(epoch from p.at) <= 90 * 86400
           then 1 else 0 end) as influenced
  from ref_win w
  join ref_profile began on began.lead = w.lead and began.rank_up = 1
  join ref_source home on home.slice = began.slice
  left join ref_contact c on c.lead = w.lead
  left join ref_path p on p.opportunity = w.opportunity and p.lvl = 'deal'
  group by w.opportunity, w.lead, w.won_on, w.opened_on, w.slice, w.cents;

insert into ref_posting
  select lead, 'sourced-by-source', won_on, opened_on, slice, cents from ref_sourced where by_source = 1
  union all
  select lead, 'sourced-by-first-touch', won_on, opened_on, slice, cents from ref_sourced where by_first_touch = 1
  union all
  select lead, 'sourced-before-sales', won_on, opened_on, slice, cents from ref_sourced where before_sales = 1
  union all
  select lead, 'influenced-revenue', won_on, opened_on, slice, cents from ref_sourced where influenced = 1;

-- What the channels of Marketing and of Sales contributed, every contact alike.
insert into ref_posting
  select w.lead, case c.kind when 'MARKETING' then 'marketing-credit' else 'sales-credit' end, w.won_on, w.opened_on, w.slice,
         sum(c.cents)
  from ref_credit c
  join ref_win w on w.opportunity = c.opportunity
  where c.lvl = 'deal' and c.model = 'linear' and c.kind in ('MARKETING', 'SALES')
  group by w.opportunity, w.lead, c.kind, w.won_on, w.opened_on, w.slice;
