-- What a run measured with (definitions), how its leads are cut into pages, and whether it was given up.
alter table run add column definitions text;
alter table run add column by_range boolean default false not null;
alter table run add column last_lead bigint default 0 not null;
alter table run add column discarded boolean default false not null;

-- Who stopped a job: one that a person stopped is never taken up again by itself.
alter table job_owner add column stopped_by varchar(60);

-- Which rows hold is asked for the whole table every night.
create index campaign_spend_corrects on campaign_spend (corrects);
create index traffic_corrects on traffic (corrects);
