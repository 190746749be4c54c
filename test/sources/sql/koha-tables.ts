/** Columns of one type. */
const all = (type: string, names: string): string =>
  names
    .split(" ")
    .map((name) => `${name} ${type}`)
    .join(", ");

/** A key to another table, and what becomes of the row when that one is deleted. */
const key = (column: string, target: string, onDelete: "cascade" | "set null" | "restrict"): string =>
  `foreign key (${column}) references ${target} on delete ${onDelete} on update cascade`;

const ofPatron = (column: string, onDelete: "cascade" | "set null" | "restrict"): string =>
  key(column, "borrowers (borrowernumber)", onDelete);

/** What a patron and a change that she asks for have alike. */
const PATRON = `${all("longtext", "surname firstname middle_name title othernames initials pronouns address address2 city state country")},
  ${all("longtext", "email phone fax emailpro phonepro B_address B_address2 B_city B_state B_country B_email B_phone")},
  ${all("longtext", "contactname contactfirstname contacttitle borrowernotes opacnote altcontactstate altcontactcountry")},
  ${all("tinytext", "streetnumber streettype zipcode mobile B_streetnumber B_streettype B_zipcode")},
  ${all("varchar(255)", "debarredcomment contactnote altcontactfirstname altcontactsurname altcontactaddress1 altcontactaddress2 altcontactaddress3")},
  ${all("varchar(75)", "relationship userid sort1 sort2 altcontactzipcode altcontactphone smsalertnumber primary_contact_method")},
  ${all("date", "dateofbirth dateenrolled dateexpiry date_renewed debarred")}, ${all("tinyint", "gonenoaddress lost")},
  cardnumber varchar(32), branchcode varchar(10), categorycode varchar(10), sex varchar(1), flags bigint, privacy int, password varchar(60)`;

const WHOLE_PATRON = `borrowernumber int not null, ${PATRON}, ${all("mediumtext", "secret overdrive_auth_token")},
  auth_method enum('password', 'two-factor') not null default 'password', ${all("int", "sms_provider_id login_attempts")},
  ${all("tinyint", "privacy_guarantor_fines privacy_guarantor_checkouts anonymized autorenew_checkouts")}, password_expiration_date date,
  checkprevcheckout varchar(7), lang varchar(25), lastseen datetime, updated_on timestamp not null default current_timestamp()`;

const LOAN = `issue_id int primary key, borrowernumber int, issuer_id int, ${all("int", "itemnumber renewals_count unseen_renewals auto_renew")},
  ${all("int", "onsite_checkout noteseen")}, ${all("datetime", "date_due returndate lastreneweddate issuedate notedate")}, branchcode varchar(10),
  auto_renew_error varchar(32), note longtext, timestamp timestamp not null default current_timestamp(), ${ofPatron("issuer_id", "set null")}`;

const RESERVE = `reserve_id int primary key, borrowernumber int, ${all("int", "biblionumber item_group_id desk_id itemnumber priority suspend")},
  ${all("tinyint", "lowestPriority item_level_hold non_priority")}, ${all("varchar(80)", "branchcode cancellation_reason itemtype found")},
  ${all("date", "reservedate notificationdate reminderdate cancellationdate waitingdate expirationdate patron_expiration_date")},
  suspend_until datetime, reservenotes longtext, timestamp timestamp not null default current_timestamp()`;

const ORDER_PRICES =
  "listprice freight unitprice unitprice_tax_excluded unitprice_tax_included rrp replacementprice rrp_tax_excluded rrp_tax_included ecost ecost_tax_excluded ecost_tax_included tax_rate_bak tax_rate_on_ordering tax_rate_on_receiving tax_value_bak tax_value_on_ordering tax_value_on_receiving discount invoice_unitprice";

const OF_THE_PATRON = [
  `create table borrowers (${WHOLE_PATRON}, primary key (borrowernumber), unique key (cardnumber), unique key (userid))`,
  `create table deletedborrowers (${WHOLE_PATRON}, key (borrowernumber))`,
  `create table borrower_modifications (timestamp timestamp not null default current_timestamp(), verification_token varchar(255) not null default '',
    changed_fields mediumtext, borrowernumber int not null default 0, ${PATRON}, extended_attributes mediumtext, gdpr_proc_consent datetime,
    primary key (verification_token(191), borrowernumber))`,
  `create table borrower_attributes (id int primary key, borrowernumber int not null, code varchar(10), attribute varchar(255), ${ofPatron("borrowernumber", "cascade")})`,
  `create table borrower_relationships (id int primary key, guarantor_id int not null, guarantee_id int not null, relationship varchar(100),
    ${ofPatron("guarantor_id", "cascade")}, ${ofPatron("guarantee_id", "cascade")})`,
  `create table borrower_debarments (borrower_debarment_id int primary key, borrowernumber int not null, expiration date, type varchar(50), comment mediumtext,
    manager_id int, created timestamp not null default current_timestamp(), updated timestamp null, ${ofPatron("borrowernumber", "cascade")})`,
  `create table borrower_files (file_id int primary key, borrowernumber int not null, ${all("varchar(255)", "file_name file_type file_description")},
    file_content longblob not null, date_uploaded timestamp not null default current_timestamp(), ${ofPatron("borrowernumber", "cascade")})`,
  `create table patronimage (borrowernumber int primary key, mimetype varchar(15) not null, imagefile mediumblob not null, ${ofPatron("borrowernumber", "cascade")})`,
  `create table patron_consent (id int primary key, borrowernumber int not null, type enum('GDPR_PROCESSING'), ${all("datetime", "given_on refused_on")},
    ${ofPatron("borrowernumber", "cascade")})`,
  `create table discharges (discharge_id int primary key, borrower int, ${all("timestamp null", "needed validated")}, ${ofPatron("borrower", "cascade")})`,
  `create table borrower_password_recovery (borrowernumber int primary key, uuid varchar(128) not null, valid_until timestamp not null default current_timestamp())`,
  `create table user_permissions (borrowernumber int not null, module_bit int not null, code varchar(64) not null, primary key (borrowernumber, module_bit, code),
    ${ofPatron("borrowernumber", "cascade")})`,
  `create table api_keys (client_id varchar(191) primary key, secret varchar(191) not null, description varchar(255) not null, patron_id int not null,
    active tinyint not null default 1, ${ofPatron("patron_id", "cascade")})`,
  `create table oauth_access_tokens (access_token varchar(191) primary key, client_id varchar(191) not null, expires int not null)`,
  `create table patron_lists (patron_list_id int primary key, name varchar(255) not null, owner int not null, shared tinyint, ${ofPatron("owner", "cascade")})`,
  `create table patron_list_patrons (patron_list_patron_id int primary key, patron_list_id int not null, borrowernumber int not null,
    ${key("patron_list_id", "patron_lists (patron_list_id)", "cascade")}, ${ofPatron("borrowernumber", "cascade")})`,
  `create table creator_batches (label_id int primary key, batch_id int not null, description mediumtext, item_number int, borrower_number int,
    timestamp timestamp not null default current_timestamp(), branch_code varchar(10) not null, creator char(15) not null, ${ofPatron("borrower_number", "cascade")})`,
  `create table housebound_profile (borrowernumber int primary key, ${all("mediumtext", "day frequency fav_itemtypes fav_subjects fav_authors referral notes")},
    ${ofPatron("borrowernumber", "cascade")})`,
  `create table housebound_visit (id int primary key, borrowernumber int not null, appointment_date date, day_segment varchar(10), chooser_brwnumber int,
    deliverer_brwnumber int, ${key("borrowernumber", "housebound_profile (borrowernumber)", "cascade")}, ${ofPatron("chooser_brwnumber", "cascade")},
    ${ofPatron("deliverer_brwnumber", "cascade")})`,
  `create table housebound_role (borrowernumber_id int primary key, housebound_chooser tinyint not null, housebound_deliverer tinyint not null,
    ${ofPatron("borrowernumber_id", "cascade")})`,
  `create table course_instructors (course_id int not null, borrowernumber int not null, primary key (course_id, borrowernumber), ${ofPatron("borrowernumber", "cascade")})`,
];

const OF_LENDING = [
  `create table issues (${LOAN}, ${ofPatron("borrowernumber", "restrict")})`,
  `create table old_issues (${LOAN}, ${ofPatron("borrowernumber", "set null")})`,
  `create table checkout_renewals (renewal_id int primary key, checkout_id int, renewer_id int, seen tinyint, interface varchar(16) not null,
    timestamp timestamp not null default current_timestamp(), renewal_type enum('Automatic', 'Manual') not null default 'Manual', ${ofPatron("renewer_id", "set null")})`,
  `create table items_last_borrower (id int primary key, itemnumber int not null unique, borrowernumber int not null,
    created_on timestamp not null default current_timestamp(), ${ofPatron("borrowernumber", "cascade")})`,
  `create table return_claims (id int primary key, itemnumber int not null, issue_id int, borrowernumber int not null, notes mediumtext,
    ${all("timestamp null", "created_on updated_on resolved_on")}, ${all("int", "created_by updated_by resolved_by")}, resolution varchar(80),
    ${ofPatron("borrowernumber", "cascade")}, ${["created_by", "updated_by", "resolved_by"].map((column) => ofPatron(column, "set null")).join(", ")})`,
  `create table pending_offline_operations (operationid int primary key, userid varchar(30) not null, branchcode varchar(10) not null,
    timestamp timestamp not null default current_timestamp(), action varchar(10) not null, barcode varchar(20), cardnumber varchar(32), amount decimal(28,6))`,
  `create table reserves (${RESERVE}, ${ofPatron("borrowernumber", "cascade")})`,
  `create table old_reserves (${RESERVE}, ${ofPatron("borrowernumber", "set null")})`,
  `create table hold_cancellation_requests (hold_cancellation_request_id int primary key, hold_id int not null,
    creation_date timestamp not null default current_timestamp())`,
  `create table hold_fill_targets (borrowernumber int not null, biblionumber int not null, itemnumber int primary key, source_branchcode varchar(10),
    item_level_request tinyint not null default 0, reserve_id int, ${ofPatron("borrowernumber", "cascade")})`,
  `create table tmp_holdsqueue (${all("int", "biblionumber itemnumber")}, borrowernumber int not null, ${all("longtext", "surname firstname phone title notes")},
    ${all("varchar(32)", "barcode cardnumber itemcallnumber holdingbranch pickbranch")}, reservedate date, item_level_request tinyint not null default 0,
    timestamp timestamp not null default current_timestamp(), ${ofPatron("borrowernumber", "cascade")})`,
  `create table recalls (recall_id int primary key, patron_id int not null, ${all("int", "biblio_id item_id priority completed item_level")},
    ${all("datetime", "created_date completed_date waiting_date expiration_date")}, pickup_library_id varchar(10), notes mediumtext, status varchar(20),
    timestamp timestamp not null default current_timestamp(), ${ofPatron("patron_id", "cascade")})`,
  `create table accountlines (accountlines_id int primary key, ${all("int", "issue_id borrowernumber itemnumber manager_id register_id")}, date timestamp null,
    ${all("decimal(28,6)", "amount amountoutstanding")}, description longtext, note mediumtext, interface varchar(16) not null,
    ${all("varchar(80)", "credit_type_code debit_type_code credit_number status payment_type branchcode")},
    timestamp timestamp not null default current_timestamp(), ${ofPatron("borrowernumber", "set null")}, ${ofPatron("manager_id", "set null")})`,
  `create table account_offsets (id int primary key, credit_id int, debit_id int, type enum('CREATE', 'APPLY', 'VOID') not null,
    amount decimal(26,6) not null, created_on timestamp not null default current_timestamp(),
    ${key("debit_id", "accountlines (accountlines_id)", "cascade")}, ${key("credit_id", "accountlines (accountlines_id)", "cascade")})`,
  `create table article_requests (id int primary key, borrowernumber int not null, ${all("int", "biblionumber itemnumber debit_id toc_request")},
    ${all("mediumtext", "title author volume issue date pages chapters patron_notes notes urls")}, ${all("varchar(80)", "branchcode status format cancellation_reason")},
    created_on timestamp null, updated_on timestamp not null default current_timestamp(), ${ofPatron("borrowernumber", "cascade")},
    ${key("debit_id", "accountlines (accountlines_id)", "set null")})`,
  `create table curbside_pickups (id int primary key, borrowernumber int not null, branchcode varchar(10), ${all("int", "staged_by delivered_by")}, notes text,
    ${all("datetime", "scheduled_pickup_datetime staged_datetime arrival_datetime delivered_datetime")},
    ${ofPatron("borrowernumber", "cascade")}, ${ofPatron("staged_by", "set null")})`,
  `create table curbside_pickup_issues (id int primary key, curbside_pickup_id int not null, issue_id int not null, reserve_id int not null,
    ${key("curbside_pickup_id", "curbside_pickups (id)", "cascade")})`,
  `create table subscriptionroutinglist (routingid int primary key, borrowernumber int not null, ranking int, subscriptionid int not null,
    ${ofPatron("borrowernumber", "cascade")})`,
  `create table illrequests (illrequest_id bigint unsigned primary key, ${all("int", "borrowernumber biblio_id deleted_biblio_id")}, due_date datetime,
    ${all("varchar(80)", "branchcode status status_alias medium accessurl cost price_paid orderid backend")}, ${all("date", "placed replied completed")},
    updated timestamp not null default current_timestamp(), ${all("mediumtext", "notesopac notesstaff")}, ${ofPatron("borrowernumber", "cascade")})`,
  `create table illrequestattributes (illrequest_id bigint unsigned not null, type varchar(200) not null, value mediumtext not null, readonly tinyint not null default 1,
    primary key (illrequest_id, type(191)), ${key("illrequest_id", "illrequests (illrequest_id)", "cascade")})`,
  `create table illcomments (illcomment_id int primary key, illrequest_id bigint unsigned not null, borrowernumber int, comment text,
    timestamp timestamp not null default current_timestamp(), ${ofPatron("borrowernumber", "cascade")},
    ${key("illrequest_id", "illrequests (illrequest_id)", "cascade")})`,
];

const OF_MESSAGES_AND_WEBSITE = [
  `create table message_queue (message_id int primary key, letter_id int, borrowernumber int, ${all("mediumtext", "subject content metadata content_type failure_code")},
    ${all("longtext", "to_address from_address reply_address")}, letter_code varchar(64), message_transport_type varchar(20) not null default 'email',
    status varchar(10), time_queued timestamp null, updated_on timestamp not null default current_timestamp(), ${ofPatron("borrowernumber", "cascade")})`,
  `create table messages (message_id int primary key, borrowernumber int not null, branchcode varchar(10), message_type varchar(1) not null, message mediumtext not null,
    message_date timestamp not null default current_timestamp(), manager_id int, patron_read_date timestamp null,
    ${ofPatron("borrowernumber", "cascade")}, ${ofPatron("manager_id", "set null")})`,
  `create table borrower_message_preferences (borrower_message_preference_id int primary key, borrowernumber int, categorycode varchar(10),
    ${all("int", "message_attribute_id days_in_advance wants_digest")}, ${ofPatron("borrowernumber", "cascade")})`,
  `create table borrower_message_transport_preferences (borrower_message_preference_id int not null, message_transport_type varchar(20) not null,
    primary key (borrower_message_preference_id, message_transport_type),
    ${key("borrower_message_preference_id", "borrower_message_preferences (borrower_message_preference_id)", "cascade")})`,
  `create table alert (alertid int primary key, borrowernumber int not null, ${all("varchar(20)", "type externalid")}, ${ofPatron("borrowernumber", "cascade")})`,
  `create table club_enrollments (id int primary key, club_id int not null, borrowernumber int not null, branchcode varchar(10),
    ${all("timestamp null", "date_enrolled date_canceled date_created date_updated")}, ${ofPatron("borrowernumber", "cascade")})`,
  `create table club_enrollment_fields (id int primary key, club_enrollment_id int not null, club_template_enrollment_field_id int not null, value mediumtext not null,
    ${key("club_enrollment_id", "club_enrollments (id)", "cascade")})`,
  `create table club_holds_to_patron_holds (id int primary key, club_hold_id int not null, patron_id int not null, hold_id int, error_code varchar(40),
    error_message varchar(100), ${ofPatron("patron_id", "cascade")}, ${key("hold_id", "reserves (reserve_id)", "cascade")})`,
  `create table suggestions (suggestionid int primary key, ${all("int", "suggestedby managedby acceptedby rejectedby lastmodificationby")},
    ${all("date", "suggesteddate manageddate accepteddate rejecteddate lastmodificationdate")}, ${all("longtext", "note staff_note reason patronreason collectiontitle")},
    ${all("int", "archived copyrightdate publicationyear biblionumber budgetid quantity")}, ${all("decimal(28,6)", "price total")},
    ${all("varchar(255)", "STATUS author title publishercode volumedesc place isbn branchcode itemtype currency")}, date timestamp not null default current_timestamp(),
    ${["suggestedby", "managedby", "acceptedby", "rejectedby", "lastmodificationby"].map((column) => ofPatron(column, "set null")).join(", ")})`,
  `create table virtualshelves (shelfnumber int primary key, shelfname varchar(255), owner int, public tinyint not null default 0, sortfield varchar(16),
    lastmodified timestamp not null default current_timestamp(), created_on datetime,
    ${all("tinyint", "allow_change_from_owner allow_change_from_others allow_change_from_staff allow_change_from_permitted_staff")}, ${ofPatron("owner", "set null")})`,
  `create table virtualshelfcontents (shelfnumber int not null, biblionumber int not null, flags int, dateadded timestamp not null default current_timestamp(),
    borrowernumber int, ${key("shelfnumber", "virtualshelves (shelfnumber)", "cascade")}, ${ofPatron("borrowernumber", "set null")})`,
  `create table virtualshelfshares (id int primary key, shelfnumber int not null, borrowernumber int, invitekey varchar(10), sharedate datetime,
    ${key("shelfnumber", "virtualshelves (shelfnumber)", "cascade")}, ${ofPatron("borrowernumber", "set null")})`,
  `create table reviews (reviewid int primary key, ${all("int", "borrowernumber biblionumber approved")}, review mediumtext, datereviewed datetime,
    ${ofPatron("borrowernumber", "set null")})`,
  `create table ratings (borrowernumber int not null, biblionumber int not null, rating_value tinyint not null, timestamp timestamp not null default current_timestamp(),
    primary key (borrowernumber, biblionumber), ${ofPatron("borrowernumber", "cascade")})`,
  `create table tags_all (tag_id int primary key, ${all("int", "borrowernumber biblionumber language")}, term varchar(191) collate utf8mb4_bin not null,
    date_created datetime, ${ofPatron("borrowernumber", "set null")})`,
  `create table search_history (id int primary key, userid int not null, sessionid varchar(32), query_desc varchar(255), query_cgi mediumtext, type varchar(16),
    total int, time timestamp not null default current_timestamp())`,
  `create table linktracker (id int primary key, ${all("int", "biblionumber itemnumber borrowernumber")}, url mediumtext, timeclicked datetime,
    ${ofPatron("borrowernumber", "set null")})`,
  `create table problem_reports (reportid int primary key, title varchar(40), content text, borrowernumber int not null, ${all("varchar(75)", "branchcode username recipient status")},
    problempage text, created_on timestamp not null default current_timestamp(), ${ofPatron("borrowernumber", "cascade")})`,
  `create table tickets (id int primary key, reporter_id int not null, reported_date timestamp not null default current_timestamp(), ${all("text", "title body")},
    resolver_id int, resolved_date datetime, biblio_id int, ${ofPatron("reporter_id", "cascade")}, ${ofPatron("resolver_id", "cascade")})`,
  `create table ticket_updates (id int primary key, ticket_id int not null, user_id int not null, public tinyint not null default 0,
    date timestamp not null default current_timestamp(), message text not null, ${key("ticket_id", "tickets (id)", "cascade")}, ${ofPatron("user_id", "cascade")})`,
  `create table action_logs (action_id int primary key, timestamp timestamp not null default current_timestamp(), user int not null default 0, object int,
    ${all("mediumtext", "module action info trace")}, interface varchar(30), script varchar(255))`,
];

const OF_STAFF = [
  `create table aqorders (ordernumber int primary key, created_by int, ${all("int", "biblionumber deleted_biblionumber quantity quantityreceived basketno invoiceid budget_id subscriptionid parent_ordernumber uncertainprice")},
    ${all("decimal(28,6)", ORDER_PRICES)}, ${all("date", "entrydate datereceived datecancellationprinted budgetdate estimated_delivery_date")},
    ${all("varchar(80)", "currency invoice_currency sort1 sort2 sort1_authcat sort2_authcat orderstatus line_item_id suppliers_reference_number suppliers_reference_qualifier")},
    ${all("longtext", "cancellationreason order_internalnote order_vendornote purchaseordernumber suppliers_report")},
    timestamp timestamp not null default current_timestamp(), ${ofPatron("created_by", "set null")})`,
  `create table aqorders_items (ordernumber int not null, itemnumber int primary key, ${key("ordernumber", "aqorders (ordernumber)", "cascade")})`,
  `create table aqorder_users (ordernumber int not null, borrowernumber int not null, primary key (ordernumber, borrowernumber),
    ${key("ordernumber", "aqorders (ordernumber)", "cascade")}, ${ofPatron("borrowernumber", "cascade")})`,
  `create table aqbasketusers (basketno int not null, borrowernumber int not null, primary key (basketno, borrowernumber), ${ofPatron("borrowernumber", "cascade")})`,
  `create table aqbudgetborrowers (budget_id int not null, borrowernumber int not null, primary key (budget_id, borrowernumber), ${ofPatron("borrowernumber", "cascade")})`,
  `create table erm_user_roles (user_role_id int primary key, agreement_id int, license_id int, user_id int not null, role varchar(80) not null, ${ofPatron("user_id", "cascade")})`,
  `create table advanced_editor_macros (id int primary key, name varchar(80) not null, macro longtext, borrowernumber int, shared tinyint, ${ofPatron("borrowernumber", "cascade")})`,
  `create table background_jobs (id int primary key, ${all("int", "progress size borrowernumber")}, ${all("varchar(64)", "status type queue")},
    ${all("longtext", "data context")}, ${all("datetime", "enqueued_on started_on ended_on")})`,
  `create table additional_contents (idnew int primary key, ${all("varchar(250)", "category code location branchcode title lang")}, content mediumtext, published_on date,
    updated_on timestamp not null default current_timestamp(), expirationdate date, number int, borrowernumber int, ${ofPatron("borrowernumber", "set null")})`,
  `create table item_editor_templates (id int primary key, patron_id int, name mediumtext not null, is_shared tinyint not null default 0, contents longtext, ${ofPatron("patron_id", "set null")})`,
  `create table saved_sql (id int primary key, borrowernumber int, ${all("datetime", "date_created last_modified last_run")}, ${all("mediumtext", "savedsql notes")},
    report_name varchar(255) not null, ${all("varchar(255)", "type report_area report_group report_subgroup")}, ${all("int", "cache_expiry public mana_id")})`,
  `create table tags_approval (term varchar(191) collate utf8mb4_bin primary key, approved int not null default 0, date_approved datetime, approved_by int,
    weight_total int not null default 1, ${ofPatron("approved_by", "set null")})`,
  `create table tags_index (term varchar(191) collate utf8mb4_bin not null, biblionumber int not null, primary key (term, biblionumber),
    ${key("term", "tags_approval (term)", "cascade")})`,
  `create table uploaded_files (id int primary key, hashvalue char(40) not null, ${all("mediumtext", "filename dir uploadcategorycode")}, filesize int,
    dtcreated timestamp not null default current_timestamp(), owner int, ${all("tinyint", "public permanent")})`,
  `create table cash_register_actions (id int primary key, manager_id int not null, amount decimal(28,6), ${ofPatron("manager_id", "cascade")})`,
];

/** Tables with no key to a patron: what no rule can tell apart, and what only looks like hers by a column's name. */
const OTHERS = [
  `create table statistics (datetime datetime, type varchar(16), borrowernumber int)`,
  `create table aqcontacts (id int primary key, email varchar(100), phone varchar(100))`,
  `create table z3950servers (id int primary key, userid varchar(255))`,
];

/** Tables of our own, with the columns and keys that Koha's published schema gives to what the preset names. */
export const KOHA = [...OF_THE_PATRON, ...OF_LENDING, ...OF_MESSAGES_AND_WEBSITE, ...OF_STAFF, ...OTHERS];
