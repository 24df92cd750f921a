-- Whose work a channel is: MARKETING, SALES, DIRECT or UNKNOWN; null as long as its name says it.
alter table channel add column kind varchar(10);

-- The model of attribution and the definition of sourced revenue that both sides agreed on; null is the usual one.
alter table agreement_version add column attribution_model varchar(40);
alter table agreement_version add column sourced_definition varchar(40);

-- What decided deals taught about channels, as fitted when a month closed. Never fitted again: figures stay reproducible.
create table attribution_fit (
  model       varchar(40) not null,
  version     int         not null,
  from_month  date        not null,
  fitted_at   timestamp with time zone not null,
  wins        bigint      not null,
  winning     bigint      not null,
  constraint attribution_fit_pk primary key (model, version, from_month)
);
create table attribution_effect (
  model      varchar(40)  not null,
  version    int          not null,
  from_month date         not null,
  channel    varchar(100) not null,
  effect     bigint       not null,
  constraint attribution_effect_pk primary key (model, version, from_month, channel)
);

