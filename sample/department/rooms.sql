-- A department's own system: who has booked which room, and who has been there.
create table if not exists bookings (
  id integer primary key,
  patron_id text,
  email text,
  room text not null,
  starts_at timestamptz not null,
  note text,
  unpaid integer not null default 0
);
create table if not exists visits (
  id integer primary key,
  patron_id text not null,
  room text not null,
  visited_on text not null
);
