-- What Marketing runs and pays: channels, campaigns, content offers, booked cost, traffic. And what is sold: products.
create table source_system (
  id   smallint    not null constraint source_system_pk primary key,
  code varchar(40) not null constraint source_system_code_unique unique
);
insert into source_system (id, code) values (1, 'closedloop');

create table channel (
  code    varchar(100) not null constraint channel_pk primary key,
  name_de varchar(200) not null,
  name_en varchar(200) not null,
  web     boolean      default false not null
);

create sequence campaign_seq start with 1 increment by 1000;
create table campaign (
  id           bigint       not null constraint campaign_pk primary key,
  source       smallint     not null constraint campaign_source_fk references source_system,
  source_key   varchar(200) not null,
  code         varchar(100) not null constraint campaign_code_unique unique,
  name         varchar(300) not null,
  channel      varchar(100) not null,
  target_group varchar(300),
  starts_on    date,
  ends_on      date,
  budget       bigint,
  currency     char(3),
  digest       bigint,
  recorded_at  timestamp with time zone not null,
  version      bigint       not null,
  constraint campaign_key_unique unique (source, source_key)
);

create sequence content_offer_seq start with 1 increment by 1000;
create table content_offer (
  id          bigint       not null constraint content_offer_pk primary key,
  code        varchar(200) not null constraint content_offer_code_unique unique,
  title       varchar(300) not null,
  kind        varchar(40),
  digest      bigint,
  recorded_at timestamp with time zone not null,
  version     bigint       not null
);

create sequence product_seq start with 1 increment by 1000;
create table product (
  id          bigint       not null constraint product_pk primary key,
  code        varchar(100) not null constraint product_code_unique unique,
  name        varchar(300) not null,
  family      varchar(100),
  margin      numeric(7, 4),
  digest      bigint,
  recorded_at timestamp with time zone not null,
  version     bigint       not null
);

-- One row of dimension values. Unknown and empty are values of their own, never dropped.
create sequence slice_seq start with 1 increment by 1;
create table slice (
  id       int          not null constraint slice_pk primary key,
  channel  varchar(100) not null,
  campaign varchar(100) not null,
  content  varchar(200) not null,
  segment  varchar(100) not null,
  region   varchar(100) not null,
  team     varchar(60)  not null,
  owner    varchar(60)  not null,
  product  varchar(100) not null,
  constraint slice_unique unique (channel, campaign, content, segment, region, team, owner, product)
);

-- Cost booked on a campaign or channel, by accrual day. Appended; a correction names the row it replaces.
create sequence campaign_spend_seq start with 1 increment by 1000;
create table campaign_spend (
  id               bigint       not null constraint campaign_spend_pk primary key,
  slice            int          not null constraint campaign_spend_slice_fk references slice,
  booked_on        date         not null,
  amount           bigint       not null,
  currency         char(3)      not null,
  rate             numeric(18, 8) not null,
  rate_on          date         not null,
  reporting_amount bigint       not null,
  note             varchar(300),
  recorded_at      timestamp with time zone not null,
  source           smallint     not null,
  source_key       varchar(200) not null,
  revision         smallint     default 0 not null,
  corrects         bigint,
  retracted        boolean      default false not null,
  digest           bigint,
  constraint campaign_spend_key_unique unique (source, source_key, revision)
);

-- Visits per day and channel, as the web analytics reports them. Appended; a correction names the row it replaces.
create sequence traffic_seq start with 1 increment by 1000;
create table traffic (
  id          bigint       not null constraint traffic_pk primary key,
  slice       int          not null constraint traffic_slice_fk references slice,
  on_day      date         not null,
  visits      bigint       not null,
  recorded_at timestamp with time zone not null,
  source      smallint     not null,
  source_key  varchar(200) not null,
  revision    smallint     default 0 not null,
  corrects    bigint,
  retracted   boolean      default false not null,
  digest      bigint,
  constraint traffic_key_unique unique (source, source_key, revision)
);

-- Rates to the company's currency; an amount takes the rate valid on its day once and keeps it.
create table exchange_rate (
  currency    char(3)        not null,
  valid_from  date           not null,
  rate        numeric(18, 8) not null,
  recorded_at timestamp with time zone not null,
  constraint exchange_rate_pk primary key (currency, valid_from)
);
