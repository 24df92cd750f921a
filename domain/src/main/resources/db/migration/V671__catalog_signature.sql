-- The definitions of all figures as somebody signed them: code, version and fingerprint of each, a line per figure.
create table catalog_edition (
  fingerprint varchar(16) not null constraint catalog_edition_pk primary key,
  definitions text        not null
);

-- Who signed an edition for which side. Never changed: other definitions are another edition.
create sequence catalog_signature_seq start with 1 increment by 1000;
create table catalog_signature (
  id         bigint       not null constraint catalog_signature_pk primary key,
  edition    varchar(16)  not null constraint catalog_signature_edition_fk references catalog_edition,
  department varchar(20)  not null,
  signed_by  varchar(60)  not null,
  signer     varchar(200) not null,
  signed_at  timestamp with time zone not null,
  constraint catalog_signature_once unique (edition, department)
);
