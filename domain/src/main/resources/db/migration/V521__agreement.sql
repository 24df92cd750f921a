-- What Marketing, Sales and further departments promise each other, in versions signed by every party's manager.
create sequence agreement_seq start with 1 increment by 1000;
create table agreement (
  id         bigint       not null constraint agreement_pk primary key,
  code       varchar(60)  not null constraint agreement_code_unique unique,
  name       varchar(200) not null,
  created_at timestamp with time zone not null
);

-- One version: a draft judges nobody; a signed one judges what happens while it is in force.
create sequence agreement_version_seq start with 1 increment by 1000;
create table agreement_version (
  id             bigint      not null constraint agreement_version_pk primary key,
  agreement      bigint      not null constraint agreement_version_agreement_fk references agreement,
  number         int         not null,
  state          varchar(12) not null constraint agreement_version_state_known check (state in ('DRAFT', 'SIGNED', 'SUPERSEDED', 'RESET')),
  goal           bigint,
  valid_from     timestamp with time zone not null,
  valid_to       timestamp with time zone,
  in_force_from  timestamp with time zone,
  in_force_to    timestamp with time zone,
  note           varchar(1000),
  drafted_by     varchar(60) not null,
  drafted_at     timestamp with time zone not null,
  reset_side     varchar(20),
  reset_asked_by varchar(60),
  reset_asked_at timestamp with time zone,
  reset_reason   varchar(1000),
  reset_by       varchar(60),
  version        bigint      not null,
  constraint agreement_version_number_unique unique (agreement, number),
  constraint agreement_version_in_force check (state = 'DRAFT' or in_force_from is not null)
);

create table agreement_party (
  agreement_version bigint      not null constraint agreement_party_version_fk references agreement_version,
  department        varchar(20) not null,
  constraint agreement_party_pk primary key (agreement_version, department)
);

create table agreement_review (
  agreement_version bigint not null constraint agreement_review_version_fk references agreement_version,
  on_day            date   not null,
  constraint agreement_review_pk primary key (agreement_version, on_day)
);

-- Who signed for which party, and when. A draft that is changed loses its signatures.
create table agreement_signature (
  agreement_version bigint       not null constraint agreement_signature_version_fk references agreement_version,
  department        varchar(20)  not null,
  signed_by         varchar(60)  not null,
  signer            varchar(200) not null,
  signed_at         timestamp with time zone not null,
  constraint agreement_signature_pk primary key (agreement_version, department)
);

-- One promise of one side. Its code stays the same from version to version, so that versions can be compared.
create sequence obligation_seq start with 1 increment by 1000;
create table obligation (
  id                bigint       not null constraint obligation_pk primary key,
  agreement_version bigint       not null constraint obligation_version_fk references agreement_version,
  code              varchar(60)  not null,
  kind              varchar(40)  not null,
  side              varchar(20)  not null,
  responsible       varchar(60),
  calendar          varchar(60)  not null,
  target            numeric(5, 4),
  place             int          not null,
  constraint obligation_code_unique unique (agreement_version, code)
);

create table obligation_term (
  obligation bigint       not null constraint obligation_term_obligation_fk references obligation,
  name       varchar(40)  not null,
  content    varchar(400) not null,
  constraint obligation_term_pk primary key (obligation, name)
);

-- Which share of the leads shall get from one step of the funnel to the next.
create table transition_target (
  agreement_version bigint        not null constraint transition_target_version_fk references agreement_version,
  transition        varchar(60)   not null,
  target            numeric(5, 4) not null,
  constraint transition_target_pk primary key (agreement_version, transition)
);
