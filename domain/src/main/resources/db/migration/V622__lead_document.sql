-- Links to documents about a lead, such as an offer in the file store. A link that is taken off stays here with who and when.
create sequence lead_document_seq start with 1 increment by 1000;
create table lead_document (
  id         bigint        not null constraint lead_document_pk primary key,
  lead       bigint        not null constraint lead_document_lead_fk references lead,
  title      varchar(200)  not null,
  address    varchar(1000) not null,
  added_at   timestamp with time zone not null,
  added_by   varchar(100)  not null,
  removed_at timestamp with time zone,
  removed_by varchar(100),
  version    bigint        not null
);
create index lead_document_lead on lead_document (lead);
