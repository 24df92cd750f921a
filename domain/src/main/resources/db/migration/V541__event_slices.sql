-- What happens to a lead belongs where the lead belongs, and besides to a reason, an obligation and the agreement that judges it.
-- Empty for leads themselves, for cost and for visits.
alter table slice add column reason varchar(100) default '' not null;
alter table slice add column obligation varchar(60) default '' not null;
alter table slice add column agreement varchar(60) default '' not null;
alter table slice drop constraint slice_unique;
alter table slice add constraint slice_unique
  unique (channel, campaign, content, segment, region, team, owner, product, reason, obligation, agreement);
