-- How many conversions of a measure took how many days from cohort to booking, in all published runs together. Derived: a
-- night adds what it posted; if the sum is not that of the ledger, the ledger is read again.
create table conversion_days (
  measure smallint not null,
  days    int      not null,
  amount  bigint   not null,
  constraint conversion_days_pk primary key (measure, days)
);
