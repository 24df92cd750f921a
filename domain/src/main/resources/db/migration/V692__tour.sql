-- Who has been shown around, or did not want to be.
create table tour_seen (
  account varchar(60) not null,
  role    varchar(30) not null,
  seen_at timestamp with time zone not null,
  constraint tour_seen_pk primary key (account, role)
);
