-- A deal. Columns after opened_at repeat what the changes say; history rules.
create sequence opportunity_seq start with 1 increment by 1000;
create table opportunity (
  id               bigint       not null constraint opportunity_pk primary key,
  lead             bigint       not null constraint opportunity_lead_fk references lead,
  account_id       bigint       constraint opportunity_account_fk references account,
  source           smallint     not null constraint opportunity_source_fk references source_system,
  source_key       varchar(200) not null,
  name             varchar(300),
  opened_at        timestamp with time zone not null,
  recorded_at      timestamp with time zone not null,
  stage            varchar(60),
  outcome          varchar(10)  not null constraint opportunity_outcome_known check (outcome in ('OPEN', 'WON', 'LOST')),
  closed_at        timestamp with time zone,
  amount           bigint,
  currency         char(3),
  reporting_amount bigint,
  reason           varchar(100),
  owner            varchar(60),
  product          varchar(100),
  cycle            int          default 1 not null,
  digest           bigint,
  version          bigint       not null,
  constraint opportunity_key_unique unique (source, source_key)
);
create index opportunity_lead on opportunity (lead);

-- Everything that happened to a deal: opened, stage, amount, won, lost, re-opened. Appended only; a correction names the row it replaces.
create sequence opportunity_change_seq start with 1 increment by 1000;
create table opportunity_change (
  id               bigint       not null constraint opportunity_change_pk primary key,
  opportunity      bigint       not null constraint opportunity_change_opportunity_fk references opportunity,
  lead             bigint       not null constraint opportunity_change_lead_fk references lead,
  kind             varchar(10)  not null constraint opportunity_change_kind_known check (kind in ('OPENED', 'STAGE', 'AMOUNT', 'WON', 'LOST', 'REOPENED')),
  at               timestamp with time zone not null,
  recorded_at      timestamp with time zone not null,
  stage            varchar(60),
  amount           bigint,
  currency         char(3),
  rate             numeric(18, 8),
  rate_on          date,
  reporting_amount bigint,
  reason           varchar(100),
  actor            varchar(100),
  source           smallint     not null,
  source_key       varchar(200) not null,
  revision         smallint     default 0 not null,
  corrects         bigint,
  retracted        boolean      default false not null,
  digest           bigint,
  constraint opportunity_change_key_unique unique (source, source_key, revision)
);
create index opportunity_change_lead on opportunity_change (lead);
create index opportunity_change_opportunity on opportunity_change (opportunity);

-- What a deal is about: products with quantity and amount.
create table opportunity_product (
  opportunity bigint         not null constraint opportunity_product_opportunity_fk references opportunity,
  product     varchar(100)   not null,
  quantity    numeric(15, 3) not null,
  amount      bigint,
  constraint opportunity_product_pk primary key (opportunity, product)
);
