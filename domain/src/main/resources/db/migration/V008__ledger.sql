-- One nightly run: takes the changed leads, posts differences, publishes totals and manifest, or nothing at all.
create table run (
  id            int          not null constraint run_pk primary key,
  scope         varchar(10)  not null constraint run_scope_known check (scope in ('CHANGED', 'ALL')),
  state         varchar(10)  not null constraint run_state_known check (state in ('RUNNING', 'PUBLISHED', 'FAILED', 'STOPPED')),
  requested_by  varchar(60)  not null,
  business_day  date         not null,
  zone          varchar(60)  not null,
  started_at    timestamp with time zone not null,
  known_at      timestamp with time zone,
  published_at  timestamp with time zone,
  ended_at      timestamp with time zone,
  step          varchar(40),
  pages         int,
  pages_done    int          default 0 not null,
  leads         bigint       default 0 not null,
  postings      bigint       default 0 not null,
  hash          varchar(64),
  manifest      text,
  failure       varchar(2000),
  execution_id  bigint,
  version       bigint       default 0 not null
);

-- The changed leads a run has taken over.
create table run_mark (
  run  int    not null constraint run_mark_run_fk references run,
  mark bigint not null,
  lead bigint not null,
  constraint run_mark_pk primary key (run, mark)
);

-- The pages of leads a run has finished: written in the transaction that posts them, so that a repeated page changes nothing.
create table run_page (
  run        int    not null constraint run_page_run_fk references run,
  page       bigint not null,
  leads      int    not null,
  postings   bigint not null,
  constraint run_page_pk primary key (run, page)
);

-- How long conversions take, as a run saw them: the age at which a cohort counts as mature.
create table run_maturity (
  run      int      not null constraint run_maturity_run_fk references run,
  measure  smallint not null,
  p90_days int      not null,
  constraint run_maturity_pk primary key (run, measure)
);

-- The numbers under which measures stand in the ledger; codes are never renamed.
create table measure (
  id   smallint    not null constraint measure_pk primary key,
  code varchar(60) not null constraint measure_code_unique unique
);

-- The ledger. Never updated, only corrected by further postings. lead 0 = no lead (cost, traffic).
create table posting (
  lead       bigint   not null,
  amount     bigint   not null,
  run        int      not null,
  booked_on  date     not null,
  cohort_day date     not null,
  slice      int      not null,
  measure    smallint not null,
  cause      smallint not null
);

-- The read model of every published run: sums by month, valid from one run until before another.
create table total (
  measure      smallint not null,
  booked_month date     not null,
  cohort_month date     not null,
  slice        int      not null,
  amount       bigint   not null,
  from_run     int      not null,
  to_run       int      not null
);
create index total_to on total (measure, to_run);

-- Days with the week, month and quarter they belong to.
create table calendar (
  on_day        date not null constraint calendar_pk primary key,
  week_start    date not null,
  month_start   date not null,
  quarter_start date not null,
  year_start    date not null
);
