-- Who has put a name under a month's figures, as a run states them. Never changed; who signs another run later means that one.
create sequence month_signature_seq start with 1 increment by 1000;
create table month_signature (
  id           bigint       not null constraint month_signature_pk primary key,
  month_start  date         not null,
  run          int          not null constraint month_signature_run_fk references run,
  department   varchar(20)  not null,
  signed_by    varchar(60)  not null,
  signer       varchar(200) not null,
  signed_at    timestamp with time zone not null
);
create index month_signature_month on month_signature (month_start);

-- Months both sides have signed: their figures are those of this run, for ever.
create table frozen_month (
  month_start date not null constraint frozen_month_pk primary key,
  run         int  not null constraint frozen_month_run_fk references run,
  frozen_at   timestamp with time zone not null
);
