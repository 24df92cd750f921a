-- Which phases of a deal mean that the customer has a proposal, and how likely a deal in each is to be won.
alter table deal_stage add column proposal boolean default false not null;
alter table deal_stage add column chance decimal(5, 4);
update deal_stage set proposal = true where code in ('Angebot', 'Verhandlung');
