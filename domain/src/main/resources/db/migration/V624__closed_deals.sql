-- What was won or lost since a moment: the live day and the wins.
create index opportunity_closed on opportunity (closed_at);
create index hand_off_answered on hand_off (answered_at);
