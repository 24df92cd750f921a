-- Whose cost it is: campaigns are Marketing's; what Sales costs counts for winning a customer, not for a campaign.
alter table campaign_spend add column side varchar(10) default 'MARKETING' not null;
alter table campaign_spend add constraint campaign_spend_side_known check (side in ('MARKETING', 'SALES'));
