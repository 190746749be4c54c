-- A second system, on MariaDB, whose users are known by e-mail address alone. Nobody in it exists.
create table members (
  member_no int primary key auto_increment,
  email varchar(200) not null unique,
  surname varchar(100),
  firstname varchar(100),
  birthday date
) engine=InnoDB;
create table bookings (
  id int primary key auto_increment,
  member_no int not null,
  room varchar(40),
  starts_at datetime,
  note varchar(500),
  constraint bookings_member_no_fkey foreign key (member_no) references members (member_no)
) engine=InnoDB;
create table bookings_2024 (id int primary key, member_no int, room varchar(40), starts_at datetime) engine=InnoDB;
insert into members (email, surname, firstname, birthday) values
  ('mikkel.jensen@post.example', 'Jensen', 'Mikkel', '1990-11-22'),
  ('anne.madsen@post.example', 'Madsen', 'Anne', '1985-03-14');
insert into bookings (member_no, room, starts_at, note) values
  (1, 'Blå stue', '2026-11-30 14:00:00', 'Skakklub'),
  (2, 'Rød stue', '2026-12-01 10:00:00', null);
insert into bookings_2024 values (7, 1, 'Blå stue', '2024-03-01 14:00:00');
