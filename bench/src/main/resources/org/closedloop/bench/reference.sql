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
  select c.lead, c.kind, cast(c.at as date) as closed_on, cast(o.at as date) as opened_on, h.slice,
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

-- Conversions: booked when the later step is reached, counted with the cohort of the earlier one.
insert into ref_posting
  select reached.lead, pairs.code, reached.on_day, began.on_day, began.slice, 1
  from (
    select 'lead-to-mql' as code, 1 as from_step, 2 as to_step
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

-- What a lead brought in the end, counted with the day and the origin it had as a lead.
insert into ref_posting
  select d.lead, 'lead-revenue', d.closed_on, s.on_day, s.slice, d.cents
  from ref_deal d
  join ref_step s on s.lead = d.lead and s.step = 1
  where d.kind = 'WON';

-- Without a lead: cost and visits.
insert into ref_posting
  select 0, 'cost', booked_on, booked_on, slice, reporting_amount
  from campaign_spend
  where not retracted and id not in (select corrects from campaign_spend where corrects is not null);

insert into ref_posting
  select 0, 'visits', on_day, on_day, slice, visits
  from traffic
  where not retracted and id not in (select corrects from traffic where corrects is not null);
