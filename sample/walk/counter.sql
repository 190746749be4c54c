-- A small system as a stranger's might be, for docs/connecting-a-system.md and its test. Nobody in it exists.
create schema desk;
set search_path to desk;
create table patrons (
  id integer generated always as identity primary key,
  cpr_number text not null unique,
  full_name text not null,
  email text,
  postal_code text,
  created_on date not null default current_date
);
create table loans (
  id integer generated always as identity primary key,
  patron_id integer not null references patrons (id),
  title text not null,
  borrowed_on date not null,
  returned_on date
);
create table fees (
  id integer generated always as identity primary key,
  patron_id integer not null references patrons (id),
  amount_dkk numeric(8, 2) not null,
  paid_on date,
  note text
);
create table loans_history (
  patron_id integer not null,
  title text not null,
  returned_on date not null
);
create table opening_hours (weekday text primary key, opens time, closes time);

insert into patrons (cpr_number, full_name, email, postal_code, created_on) values
  ('740385-1118', 'Anne Lykke Madsen', 'anne.madsen@post.example', '9000', '2019-05-02'),
  ('821190-1237', 'Mikkel Storm Jensen', 'mikkel.jensen@post.example', '9200', '2021-08-17');
insert into loans (patron_id, title, borrowed_on, returned_on) values
  (2, 'Pelle Erobreren', '2026-10-01', '2026-10-20'),
  (2, 'Bryggeren', '2026-10-03', '2026-10-20'),
  (1, 'Gæld', '2026-11-02', null);
insert into fees (patron_id, amount_dkk, paid_on, note) values
  (2, 20, '2026-09-01', 'Mikkel returned it himself'),
  (1, 35, null, null);
insert into loans_history values
  (2, 'Kongens Fald', '2025-02-11'),
  (2, 'Babettes Gæstebud', '2025-04-29'),
  (1, 'Fru Marie Grubbe', '2024-01-09');
