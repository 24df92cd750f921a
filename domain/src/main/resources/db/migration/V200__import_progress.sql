-- Where an import stands, so that it goes on exactly there; what it was, in words; and one import of a source at a time per piece.
alter table file_import add position bigint default 0 not null;
alter table file_import add total_rows bigint;
alter table file_import add trial boolean default false not null;
alter table file_import add failure_code varchar(60);
alter table file_import add first_at timestamp with time zone;
alter table file_import add last_at timestamp with time zone;
alter table file_import add digest varchar(64);
create index file_import_started on file_import (trial, id);

-- What the sentence of a reason is filled with, separated by the unit separator.
alter table rejected_record add arguments varchar(1000);

create table import_lock (
  source smallint not null constraint import_lock_pk primary key constraint import_lock_source_fk references source_system
);

-- Fingerprints of what a source last said, for records that had none yet.
alter table team add digest bigint;
alter table channel add digest bigint;
alter table exchange_rate add digest bigint;
