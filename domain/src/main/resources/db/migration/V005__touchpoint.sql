-- One contact of a lead with a campaign. The slice holds channel, campaign and content as known when it arrived. Appended only.
create sequence touchpoint_seq start with 1 increment by 1000;
create table touchpoint (
  id          bigint       not null constraint touchpoint_pk primary key,
  lead        bigint       not null constraint touchpoint_lead_fk references lead,
  at          timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  slice       int          not null constraint touchpoint_slice_fk references slice,
  kind        varchar(20)  not null,
  subject     varchar(300),
  source      smallint     not null,
  source_key  varchar(200) not null,
  revision    smallint     default 0 not null,
  corrects    bigint,
  retracted   boolean      default false not null,
  digest      bigint,
  constraint touchpoint_key_unique unique (source, source_key, revision)
);
create index touchpoint_lead on touchpoint (lead);

-- What Sales did with a lead: call, e-mail, meeting, offer, note. Appended only.
create sequence activity_seq start with 1 increment by 1000;
create table activity (
  id          bigint       not null constraint activity_pk primary key,
  lead        bigint       not null constraint activity_lead_fk references lead,
  at          timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  kind        varchar(20)  not null,
  outbound    boolean      default true not null,
  employee    varchar(60),
  outcome     varchar(100),
  subject     varchar(300),
  source      smallint     not null,
  source_key  varchar(200) not null,
  revision    smallint     default 0 not null,
  corrects    bigint,
  retracted   boolean      default false not null,
  digest      bigint,
  constraint activity_key_unique unique (source, source_key, revision)
);
create index activity_lead on activity (lead);
