-- Further steps: a person or team changed, Marketing confirmed what follows a return, a case went to the manager and was decided.
alter table hand_off_change drop constraint hand_off_change_kind_known;
alter table hand_off_change add constraint hand_off_change_kind_known check (kind in ('OFFERED', 'ACCEPTED', 'RETURNED', 'DECLINED', 'WITHDRAWN', 'REASSIGNED', 'CONFIRMED', 'DISPUTED', 'DECIDED'));

-- Where a hand-off stands, as its steps say. Briefing, score and routing are frozen when the lead is offered.
-- Smaller ids belong to hand-offs whose steps were known before this table.
create sequence hand_off_seq start with 1000000001 increment by 1000;
create table hand_off (
  id           bigint       not null constraint hand_off_pk primary key,
  hand_off_key varchar(200) not null,
  lead         bigint       not null constraint hand_off_lead_fk references lead,
  round        int          not null,
  state        varchar(10)  not null constraint hand_off_state_known check (state in ('OPEN', 'ACCEPTED', 'RETURNED', 'DECLINED', 'WITHDRAWN')),
  team         varchar(60),
  employee     varchar(60),
  offered_at   timestamp with time zone not null,
  offered_by   varchar(100),
  answered_at  timestamp with time zone,
  answered_by  varchar(100),
  reason       varchar(100),
  next_step    varchar(300),
  resubmit_on  date,
  rating       smallint,
  feedback     varchar(2000),
  confirmed_at timestamp with time zone,
  confirmed_by varchar(100),
  disputed_at  timestamp with time zone,
  decided_at   timestamp with time zone,
  ruling       varchar(20),
  rules        int,
  score        int,
  grade        varchar(10),
  score_parts  text,
  briefing     text,
  routing      text,
  version      bigint       not null,
  constraint hand_off_unique unique (lead, hand_off_key)
);
create index hand_off_state on hand_off (state, team, offered_at);
create index hand_off_key on hand_off (hand_off_key);
create index hand_off_employee on hand_off (employee, state);

-- The hand-off a step was taken on, for steps taken here; imported steps are found by lead and name.
alter table hand_off_change add offer bigint;

-- What the steps known so far say: the first offer counts, the last answer holds.
insert into hand_off (id, hand_off_key, lead, round, state, team, employee, offered_at, offered_by, answered_at, answered_by, reason, next_step, resubmit_on, rating, feedback, version)
with effective as (
  select c.* from hand_off_change c
  where c.retracted = false and not exists (select 1 from hand_off_change o where o.corrects = c.id)),
began as (
  select e.lead, e.hand_off, e.at, e.team, e.kind, e.actor, row_number() over (partition by e.lead, e.hand_off order by case when e.kind = 'OFFERED' then 0 else 1 end, e.at, e.id) as place
  from effective e),
answered as (
  select e.*, row_number() over (partition by e.lead, e.hand_off order by e.at desc, e.id desc) as place
  from effective e where e.kind <> 'OFFERED'),
known as (
  select b.lead, b.hand_off, b.at as offered_at, case when b.kind = 'OFFERED' then b.actor end as offered_by, coalesce(a.kind, 'OPEN') as state, coalesce(a.team, b.team) as team, a.employee,
    a.at as answered_at, coalesce(a.employee, a.actor) as answered_by, a.reason, a.next_step, a.resubmit_on, a.rating, a.feedback
  from began b left join answered a on a.lead = b.lead and a.hand_off = b.hand_off and a.place = 1
  where b.place = 1)
select row_number() over (order by k.lead, k.offered_at, k.hand_off), k.hand_off, k.lead, row_number() over (partition by k.lead order by k.offered_at, k.hand_off), k.state,
  k.team, k.employee, k.offered_at, k.offered_by, k.answered_at, k.answered_by, k.reason, k.next_step, k.resubmit_on, k.rating, k.feedback, 1
from known k;
