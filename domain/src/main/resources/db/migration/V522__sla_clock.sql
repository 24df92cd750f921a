-- One clock per promise and occasion: what the history says about it. Terms stay as they were when it started.
create sequence sla_clock_seq start with 1 increment by 1000;
create table sla_clock (
  id                bigint       not null constraint sla_clock_pk primary key,
  lead              bigint       not null constraint sla_clock_lead_fk references lead,
  obligation        varchar(60)  not null,
  kind              varchar(40)  not null,
  agreement_version bigint       not null constraint sla_clock_version_fk references agreement_version,
  subject           varchar(200) not null,
  round             int          not null,
  hand_off          varchar(200),
  side              varchar(20)  not null,
  team              varchar(60),
  employee          varchar(60),
  calendar          bigint       not null,
  started_at        timestamp with time zone not null,
  limit_minutes     int          not null,
  warn_at           timestamp with time zone,
  due_at            timestamp with time zone,
  next_at           timestamp with time zone,
  state             varchar(10)  not null constraint sla_clock_state_known check (state in ('RUNNING', 'WARNED', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
  ended_at          timestamp with time zone,
  taken_minutes     int,
  evidence          varchar(200),
  version           int          not null,
  constraint sla_clock_occasion_unique unique (lead, obligation, subject, round)
);
create index sla_clock_next on sla_clock (next_at);
create index sla_clock_open on sla_clock (ended_at, state, due_at);
create index sla_clock_started on sla_clock (started_at);
create index sla_clock_due on sla_clock (due_at);

-- What happened to a clock. Appended only; a judgement that later evidence overturns gets a further row.
create sequence sla_clock_change_seq start with 1 increment by 1000;
create table sla_clock_change (
  id          bigint      not null constraint sla_clock_change_pk primary key,
  clock       bigint      not null constraint sla_clock_change_clock_fk references sla_clock,
  lead        bigint      not null,
  kind        varchar(10) not null constraint sla_clock_change_kind_known check (kind in ('STARTED', 'WARNED', 'PAUSED', 'RESUMED', 'REASSIGNED', 'BREACHED', 'MET', 'LATE', 'CANCELLED', 'REVISED')),
  state       varchar(10) not null,
  at          timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  employee    varchar(60),
  reason      varchar(300),
  approver    varchar(60)
);
create index sla_clock_change_clock on sla_clock_change (clock);
create index sla_clock_change_lead on sla_clock_change (lead);

-- Where a manager stepped in: a pause that was asked for, approved or refused, its end, another person.
create sequence sla_intervention_seq start with 1 increment by 1000;
create table sla_intervention (
  id       bigint       not null constraint sla_intervention_pk primary key,
  clock    bigint       not null constraint sla_intervention_clock_fk references sla_clock,
  kind     varchar(12)  not null constraint sla_intervention_kind_known check (kind in ('PAUSE_ASKED', 'PAUSED', 'PAUSE_DENIED', 'RESUMED', 'REASSIGNED')),
  at       timestamp with time zone not null,
  actor    varchar(60)  not null,
  employee varchar(60),
  until_at timestamp with time zone,
  reason   varchar(300),
  asked    bigint       constraint sla_intervention_asked_fk references sla_intervention
);
create index sla_intervention_clock on sla_intervention (clock);
