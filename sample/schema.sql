-- A small integrated library system to answer requests from. Everything in it is invented.
create schema library;
comment on schema library is 'Sample library system with invented people; for demonstration and tests only.';

create table library.branches (
  branch_code text not null,
  name        text not null,
  postal_code text not null,
  constraint branches_pkey primary key (branch_code)
);
comment on table library.branches is 'Where the library is open. No personal data.';

create table library.patron_categories (
  category_code text not null,
  name          text not null,
  max_loans     integer not null,
  constraint patron_categories_pkey primary key (category_code)
);
comment on table library.patron_categories is 'Kinds of patrons and what they may borrow. No personal data.';

create table library.bib_records (
  bib_id     integer not null,
  title      text not null,
  author     text not null,
  published  integer not null,
  media_type text not null,
  constraint bib_records_pkey primary key (bib_id),
  constraint bib_records_media_type_check check (media_type in ('BOOK', 'AUDIOBOOK', 'GAME', 'FILM'))
);
comment on table library.bib_records is 'Titles in the catalogue. No personal data of patrons.';

create table library.items (
  item_id     integer not null,
  bib_id      integer not null,
  branch_code text not null,
  barcode     text not null,
  constraint items_pkey primary key (item_id),
  constraint items_barcode_key unique (barcode),
  constraint items_bib_id_fkey foreign key (bib_id) references library.bib_records on delete restrict,
  constraint items_branch_code_fkey foreign key (branch_code) references library.branches on delete restrict
);
comment on table library.items is 'The copies of each title. No personal data.';

create table library.events (
  event_id    integer not null,
  branch_code text not null,
  title       text not null,
  starts_at   timestamptz not null,
  seats       integer not null,
  constraint events_pkey primary key (event_id),
  constraint events_branch_code_fkey foreign key (branch_code) references library.branches on delete restrict
);
comment on table library.events is 'Events that patrons and others can sign up for. No personal data.';

create table library.patrons (
  patron_id      integer not null,
  cpr            text not null,
  name           text not null,
  birth_date     date not null,
  email          text,
  phone          text,
  language       text not null,
  category_code  text not null,
  home_branch    text not null,
  keeps_history  boolean not null,
  statistics_ref text not null,
  password_hash  text,
  registered_at  timestamptz not null,
  last_active_at timestamptz not null,
  constraint patrons_pkey primary key (patron_id),
  constraint patrons_cpr_key unique (cpr),
  constraint patrons_email_key unique (email),
  constraint patrons_statistics_ref_key unique (statistics_ref),
  constraint patrons_category_code_fkey foreign key (category_code) references library.patron_categories on delete restrict,
  constraint patrons_home_branch_fkey foreign key (home_branch) references library.branches on delete restrict
);
comment on table library.patrons is 'One row per patron: the record that all others lead back to.';
comment on column library.patrons.statistics_ref is 'Pseudonym under which the loans of the patron stand in statistics_extract (Art. 4(5)).';

create table library.cards (
  card_id     integer not null,
  patron_id   integer not null,
  card_number text not null,
  pin_hash    text not null,
  issued_on   date not null,
  blocked_on  date,
  constraint cards_pkey primary key (card_id),
  constraint cards_card_number_key unique (card_number),
  constraint cards_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.cards is 'Library cards, also those that were lost and blocked.';

create table library.patron_addresses (
  address_id  integer not null,
  patron_id   integer not null,
  street      text not null,
  postal_code text not null,
  city        text not null,
  valid_from  date not null,
  valid_to    date,
  constraint patron_addresses_pkey primary key (address_id),
  constraint patron_addresses_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.patron_addresses is 'Present and former addresses.';

create table library.guardians (
  guardian_id        integer not null,
  patron_id          integer not null,
  guardian_patron_id integer,
  guardian_cpr       text not null,
  guardian_name      text not null,
  guardian_phone     text,
  relation           text not null,
  registered_at      timestamptz not null,
  constraint guardians_pkey primary key (guardian_id),
  constraint guardians_patron_id_guardian_cpr_key unique (patron_id, guardian_cpr),
  constraint guardians_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint guardians_guardian_patron_id_fkey foreign key (guardian_patron_id) references library.patrons on delete restrict,
  constraint guardians_relation_check check (relation in ('PARENT', 'GUARDIAN'))
);
comment on table library.guardians is 'Who answers for a child. The guardian need not be a patron; the row is about both.';

create table library.consents (
  patron_id    integer not null,
  purpose      text not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  wording      text not null,
  constraint consents_pkey primary key (patron_id, purpose),
  constraint consents_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint consents_purpose_check check (purpose in ('LOAN_HISTORY', 'NEWSLETTER', 'CPR_SYNC'))
);
comment on table library.consents is 'What a patron has said yes to, in which words, and when it was taken back (Art. 7(1)).';

create table library.newsletter_subscriptions (
  subscription_id integer not null,
  email           text not null,
  topics          text not null,
  subscribed_at   timestamptz not null,
  confirmed_at    timestamptz,
  constraint newsletter_subscriptions_pkey primary key (subscription_id),
  constraint newsletter_subscriptions_email_key unique (email)
);
comment on table library.newsletter_subscriptions is 'Readers of the newsletter, patrons or not: known by e-mail address only.';

create table library.loans (
  loan_id     integer not null,
  patron_id   integer not null,
  item_id     integer not null,
  lent_at     timestamptz not null,
  due_on      date not null,
  renewals    integer not null,
  returned_at timestamptz,
  constraint loans_pkey primary key (loan_id),
  constraint loans_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint loans_item_id_fkey foreign key (item_id) references library.items on delete restrict,
  constraint loans_returned_at_check check (returned_at >= lent_at)
);
create unique index loans_item_id_open_key on library.loans (item_id) where returned_at is null;
comment on table library.loans is 'Open loans, and returned ones for at most 30 days.';

create table library.loan_history (
  history_id  integer not null,
  patron_id   integer not null,
  bib_id      integer not null,
  title       text not null,
  lent_on     date not null,
  returned_on date not null,
  constraint loan_history_pkey primary key (history_id),
  constraint loan_history_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint loan_history_bib_id_fkey foreign key (bib_id) references library.bib_records on delete restrict
);
comment on table library.loan_history is 'Former loans of those who have consented to keeping them (Art. 6(1)(a)).';

create table library.holds (
  hold_id       integer not null,
  patron_id     integer not null,
  bib_id        integer not null,
  pickup_branch text not null,
  placed_at     timestamptz not null,
  shelf_number  text,
  closed_at     timestamptz,
  outcome       text,
  constraint holds_pkey primary key (hold_id),
  constraint holds_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint holds_bib_id_fkey foreign key (bib_id) references library.bib_records on delete restrict,
  constraint holds_pickup_branch_fkey foreign key (pickup_branch) references library.branches on delete restrict,
  constraint holds_outcome_check check ((outcome is null) = (closed_at is null) and outcome in ('COLLECTED', 'CANCELLED'))
);
comment on table library.holds is 'Reservations. A closed one has an outcome.';

create table library.interlibrary_requests (
  request_id     integer not null,
  patron_id      integer not null,
  title          text not null,
  author         text not null,
  lending_agency text not null,
  requested_at   timestamptz not null,
  closed_at      timestamptz,
  constraint interlibrary_requests_pkey primary key (request_id),
  constraint interlibrary_requests_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.interlibrary_requests is 'Titles fetched from another library for a patron.';

create table library.fees (
  fee_id      integer not null,
  patron_id   integer not null,
  loan_id     integer,
  reason      text not null,
  title       text not null,
  amount_ore  integer not null,
  balance_ore integer not null,
  created_at  timestamptz not null,
  paid_at     timestamptz,
  constraint fees_pkey primary key (fee_id),
  constraint fees_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint fees_loan_id_fkey foreign key (loan_id) references library.loans on delete restrict,
  constraint fees_reason_check check (reason in ('LATE', 'LOST', 'DAMAGED')),
  constraint fees_balance_ore_check check (balance_ore >= 0 and balance_ore <= amount_ore),
  constraint fees_paid_at_check check ((paid_at is null) = (balance_ore > 0))
);
comment on table library.fees is 'Fees and compensation, in øre. A fee without paid_at is a debt.';

create table library.payments (
  payment_id     integer not null,
  fee_id         integer,
  amount_ore     integer not null,
  method         text not null,
  payer_name     text,
  card_last4     text,
  provider_ref   text,
  voucher_number text not null,
  received_at    timestamptz not null,
  settled_at     timestamptz,
  constraint payments_pkey primary key (payment_id),
  constraint payments_voucher_number_key unique (voucher_number),
  constraint payments_fee_id_fkey foreign key (fee_id) references library.fees on delete restrict,
  constraint payments_amount_ore_check check (amount_ore > 0),
  constraint payments_method_check check (method in ('CARD', 'MOBILE', 'CASH'))
);
comment on table library.payments is 'The cash book: part of the municipality''s accounts. Leads to a person only through the fee, the payer and the card.';
comment on column library.payments.settled_at is 'When the fee it went towards was paid in full.';

create table library.messages (
  message_id integer not null,
  patron_id  integer not null,
  channel    text not null,
  recipient  text not null,
  subject    text not null,
  body       text not null,
  sent_at    timestamptz not null,
  constraint messages_pkey primary key (message_id),
  constraint messages_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint messages_channel_check check (channel in ('EMAIL', 'SMS', 'LETTER'))
);
comment on table library.messages is 'Notices sent to a patron, from templates.';

create table library.event_registrations (
  registration_id integer not null,
  event_id        integer not null,
  patron_id       integer,
  name            text not null,
  email           text,
  seats           integer not null,
  registered_at   timestamptz not null,
  constraint event_registrations_pkey primary key (registration_id),
  constraint event_registrations_email_check check (patron_id is not null or email is not null),
  constraint event_registrations_event_id_fkey foreign key (event_id) references library.events on delete restrict,
  constraint event_registrations_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.event_registrations is 'Who signed up for an event. Those who did not log in are known by e-mail address only.';

create table library.computer_sessions (
  session_id    integer not null,
  patron_id     integer not null,
  branch_code   text not null,
  computer_name text not null,
  started_at    timestamptz not null,
  ended_at      timestamptz not null,
  constraint computer_sessions_pkey primary key (session_id),
  constraint computer_sessions_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint computer_sessions_branch_code_fkey foreign key (branch_code) references library.branches on delete restrict
);
comment on table library.computer_sessions is 'Bookings of public computers.';

create table library.print_jobs (
  job_id        integer not null,
  session_id    integer not null,
  document_name text not null,
  pages         integer not null,
  printed_at    timestamptz not null,
  constraint print_jobs_pkey primary key (job_id),
  constraint print_jobs_session_id_fkey foreign key (session_id) references library.computer_sessions on delete restrict
);
comment on table library.print_jobs is 'Prints made during a computer session. Leads to a person only through the session.';

create table library.purchase_suggestions (
  suggestion_id integer not null,
  patron_id     integer not null,
  title         text not null,
  author        text not null,
  comment       text,
  contact_phone text,
  suggested_at  timestamptz not null,
  decided_at    timestamptz,
  constraint purchase_suggestions_pkey primary key (suggestion_id),
  constraint purchase_suggestions_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.purchase_suggestions is 'What patrons would like the library to buy.';

create table library.staff_notes (
  note_id    integer not null,
  patron_id  integer not null,
  author     text not null,
  body       text not null,
  written_at timestamptz not null,
  constraint staff_notes_pkey primary key (note_id),
  constraint staff_notes_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.staff_notes is 'Notes of the staff about a patron. Free text, which may name others (Art. 15(4)).';

create table library.login_activity (
  login_id     integer not null,
  patron_id    integer not null,
  method       text not null,
  ip_address   inet not null,
  user_agent   text not null,
  succeeded    boolean not null,
  logged_in_at timestamptz not null,
  constraint login_activity_pkey primary key (login_id),
  constraint login_activity_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint login_activity_method_check check (method in ('MITID', 'CARD_PIN'))
);
comment on table library.login_activity is 'Log-ons on the website.';

create table library.saved_searches (
  search_id integer not null,
  patron_id integer not null,
  query     text not null,
  saved_at  timestamptz not null,
  constraint saved_searches_pkey primary key (search_id),
  constraint saved_searches_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.saved_searches is 'Searches that a patron has asked the website to remember.';

create table library.reading_lists (
  list_id    integer not null,
  patron_id  integer not null,
  name       text not null,
  created_at timestamptz not null,
  constraint reading_lists_pkey primary key (list_id),
  constraint reading_lists_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.reading_lists is 'Lists of titles that a patron has made on the website.';

create table library.reading_list_entries (
  list_id  integer not null,
  place    integer not null,
  bib_id   integer not null,
  remark   text,
  added_at timestamptz not null,
  constraint reading_list_entries_pkey primary key (list_id, place),
  constraint reading_list_entries_list_id_fkey foreign key (list_id) references library.reading_lists on delete restrict,
  constraint reading_list_entries_bib_id_fkey foreign key (bib_id) references library.bib_records on delete restrict
);
comment on table library.reading_list_entries is 'The titles on a reading list. Leads to a person only through the list.';

create table library.open_library_visits (
  visit_id    integer not null,
  patron_id   integer not null,
  branch_code text not null,
  entered_at  timestamptz not null,
  constraint open_library_visits_pkey primary key (visit_id),
  constraint open_library_visits_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict,
  constraint open_library_visits_branch_code_fkey foreign key (branch_code) references library.branches on delete restrict
);
comment on table library.open_library_visits is 'Who let themselves in with a card outside staffed hours.';

create table library.e_resource_sessions (
  session_id integer not null,
  patron_id  integer not null,
  service    text not null,
  title      text not null,
  started_at timestamptz not null,
  constraint e_resource_sessions_pkey primary key (session_id),
  constraint e_resource_sessions_patron_id_fkey foreign key (patron_id) references library.patrons on delete restrict
);
comment on table library.e_resource_sessions is 'E-books, audio books and films that a patron has opened.';

create table library.statistics_extract (
  extract_id  integer not null,
  patron_ref  text,
  lent_on     date not null,
  media_type  text not null,
  age_group   text not null,
  postal_code text,
  constraint statistics_extract_pkey primary key (extract_id),
  constraint statistics_extract_patron_ref_fkey foreign key (patron_ref)
    references library.patrons (statistics_ref) on delete restrict
);
comment on table library.statistics_extract is 'Loans as reported for library statistics, under a pseudonym (Art. 4(5)).';

create index cards_patron_id_idx on library.cards (patron_id);
create index patron_addresses_patron_id_idx on library.patron_addresses (patron_id);
create index guardians_patron_id_idx on library.guardians (patron_id);
create index guardians_guardian_patron_id_idx on library.guardians (guardian_patron_id);
create index guardians_guardian_cpr_idx on library.guardians (guardian_cpr);
create index loans_patron_id_idx on library.loans (patron_id);
create index loan_history_patron_id_idx on library.loan_history (patron_id);
create index holds_patron_id_idx on library.holds (patron_id);
create index interlibrary_requests_patron_id_idx on library.interlibrary_requests (patron_id);
create index fees_patron_id_idx on library.fees (patron_id);
create index fees_loan_id_idx on library.fees (loan_id);
create index payments_fee_id_idx on library.payments (fee_id);
create index messages_patron_id_idx on library.messages (patron_id);
create index event_registrations_patron_id_idx on library.event_registrations (patron_id);
create index event_registrations_email_idx on library.event_registrations (email);
create index computer_sessions_patron_id_idx on library.computer_sessions (patron_id);
create index print_jobs_session_id_idx on library.print_jobs (session_id);
create index purchase_suggestions_patron_id_idx on library.purchase_suggestions (patron_id);
create index staff_notes_patron_id_idx on library.staff_notes (patron_id);
create index login_activity_patron_id_idx on library.login_activity (patron_id);
create index saved_searches_patron_id_idx on library.saved_searches (patron_id);
create index reading_lists_patron_id_idx on library.reading_lists (patron_id);
create index open_library_visits_patron_id_idx on library.open_library_visits (patron_id);
create index e_resource_sessions_patron_id_idx on library.e_resource_sessions (patron_id);
create index statistics_extract_patron_ref_idx on library.statistics_extract (patron_ref);
