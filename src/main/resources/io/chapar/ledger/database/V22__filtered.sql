-- A delivery that a filter of its route dropped is over as one that was sent is, in the state
-- filtered. They are counted by subscriber, and forgotten by age.
create index delivery_filtered on delivery (subscriber, done_at) where state = 'filtered';
