-- Who is told when a new workbook can be had: after each night, or once a month when the month before is over.
create table report_subscription (
  account  varchar(60) not null constraint report_subscription_account_fk references user_account,
  report   varchar(40) not null,
  language varchar(8)  not null,
  rhythm   varchar(10) not null constraint report_subscription_rhythm_known check (rhythm in ('NIGHTLY', 'MONTHLY')),
  since    timestamp with time zone not null,
  constraint report_subscription_pk primary key (account, report)
);

-- The file of a workbook as long as it is kept; its manifest stays, and makes it again with equal values.
create table report_file (
  manifest   bigint      not null constraint report_file_pk primary key,
  occasion   varchar(10) not null constraint report_file_occasion_known check (occasion in ('DEMAND', 'NIGHTLY', 'MONTHLY')),
  bytes      bigint      not null,
  stored_at  timestamp with time zone not null,
  deleted_at timestamp with time zone,
  constraint report_file_manifest_fk foreign key (manifest) references report_manifest
);
create index report_file_stored on report_file (stored_at);

-- A workbook that a night asks for: one row each, so that of several servers one makes it, and once.
create table report_order (
  report       varchar(40) not null,
  occasion     varchar(10) not null constraint report_order_occasion_known check (occasion in ('NIGHTLY', 'MONTHLY')),
  report_month date        not null,
  language     varchar(8)  not null,
  run          int         not null constraint report_order_run_fk references run,
  state        varchar(10) not null constraint report_order_state_known check (state in ('RUNNING', 'DONE', 'FAILED')),
  tries        int         not null,
  claimed_at   timestamp with time zone not null,
  ended_at     timestamp with time zone,
  told_at      timestamp with time zone,
  manifest     bigint      constraint report_order_manifest_fk references report_manifest,
  failure      varchar(500),
  constraint report_order_pk primary key (report, occasion, report_month, language, run)
);
