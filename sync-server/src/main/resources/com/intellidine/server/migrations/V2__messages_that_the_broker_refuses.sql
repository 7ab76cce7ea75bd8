-- A message that the broker will never take must not hold up the others, and is not lost either.
alter table outbox add column refused boolean not null default false;

create policy relay_marks on outbox for update to intellidine_relay using (true) with check (true);
grant update (refused) on outbox to intellidine_relay;
