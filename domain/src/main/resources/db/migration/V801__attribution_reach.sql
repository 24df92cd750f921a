-- How far attribution looks, as agreed: days before a win in which contacts count, and days after which a contact earns half as
-- much under the model that fades. Null is the usual length.
alter table agreement_version add column look_back_days int;
alter table agreement_version add column half_life_days int;
