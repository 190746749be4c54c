insert into bookings (id, patron_id, email, room, starts_at, note, unpaid) values
  (1, 'TEST-1', 'test-1@example.com', 'Blue', '2026-11-01T10:00Z', 'A long table, please.', 0),
  (2, 'TEST-1', 'test-1@example.com', 'Red', '2026-11-02T10:00Z', null, 0),
  (3, 'TEST-1', 'test-1@example.com', 'Red', '2026-11-03T10:00Z', null, 50),
  (4, 'TEST-2', 'test-2@example.com', 'Blue', '2026-11-04T10:00Z', null, 0)
  on conflict (id) do nothing;
insert into visits (id, patron_id, room, visited_on) values
  (1, 'TEST-1', 'Blue', '2026-11-01'), (2, 'TEST-1', 'Red', '2026-11-02'), (3, 'TEST-2', 'Blue', '2026-11-04')
  on conflict (id) do nothing;
