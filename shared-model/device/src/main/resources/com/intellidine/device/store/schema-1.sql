-- The log of a device and the tables folded from it. Every statement may run twice: a program killed in between
-- starts the version again. Keys that a foreign event could break are indexes and not constraints; a hostile ticket
-- that names a line twice must not stop the store.

create table if not exists event (
  position bigint primary key,
  node uuid not null,
  branch integer not null,
  seq bigint not null,
  hash varchar(64) not null,
  version bigint not null,
  type varchar not null,
  text varchar not null,
  constraint event_of_author unique (node, branch, seq),
  constraint event_by_hash unique (hash)
);

create table if not exists event_aggregate (
  aggregate varchar not null,
  position bigint not null,
  primary key (aggregate, position)
);

create table if not exists meta (
  name varchar primary key,
  text varchar not null
);

create table if not exists orders (
  order_id uuid primary key,
  order_device varchar not null,
  order_day date not null,
  order_no integer not null,
  order_type varchar not null,
  table_id uuid,
  customer_id uuid,
  platform varchar,
  covers integer not null,
  status varchar not null,
  payment_status varchar not null,
  settled boolean not null,
  tasks integer not null,
  billed_subtotal bigint not null,
  billed_discount bigint not null,
  billed_charges bigint not null,
  billed_tax bigint not null,
  billed_round_off bigint not null,
  billed_total bigint not null,
  credited bigint not null,
  paid bigint not null,
  due bigint not null,
  open_amount bigint not null,
  cancel_reason varchar not null,
  opened_by uuid not null,
  opened_at timestamp(9) with time zone not null
);
create index if not exists orders_at_hand on orders (settled, opened_at);
create index if not exists orders_with_tasks on orders (tasks);
create index if not exists orders_by_number on orders (order_device, order_day, order_no);

create table if not exists order_items (
  order_id uuid not null,
  line_id uuid not null,
  position integer not null,
  home_order uuid not null,
  item_id uuid not null,
  name varchar not null,
  unit_price bigint not null,
  quantity integer not null,
  to_pay integer not null,
  revision integer not null,
  station varchar not null,
  removed boolean not null,
  ticket_id uuid,
  added_by uuid not null,
  added_at timestamp(9) with time zone not null
);
create index if not exists order_items_of_order on order_items (order_id);

create table if not exists tickets (
  order_id uuid not null,
  ticket_id uuid not null,
  ticket_device varchar not null,
  ticket_day date not null,
  ticket_no integer not null,
  sent_by uuid not null,
  sent_at timestamp(9) with time zone not null,
  bumped_by uuid,
  bumped_at timestamp(9) with time zone
);
create index if not exists tickets_of_order on tickets (order_id);
create index if not exists tickets_on_board on tickets (bumped_at);
create index if not exists tickets_by_number on tickets (ticket_device, ticket_day, ticket_no);

create table if not exists ticket_lines (
  order_id uuid not null,
  ticket_id uuid not null,
  line_id uuid not null,
  revision integer not null,
  quantity integer not null,
  done boolean not null
);
create index if not exists ticket_lines_of_order on ticket_lines (order_id);

create table if not exists bills (
  order_id uuid not null,
  bill_id uuid not null,
  kind varchar not null,
  series varchar,
  financial_year integer,
  invoice_no integer,
  bill_date date not null,
  cancelled boolean not null,
  subtotal bigint not null,
  discount bigint not null,
  net bigint not null,
  charges bigint not null,
  cgst bigint not null,
  sgst bigint not null,
  igst bigint not null,
  vat bigint not null,
  round_off bigint not null,
  total bigint not null,
  paid bigint not null,
  buyer_gstin varchar not null,
  issued_by uuid not null,
  issued_at timestamp(9) with time zone not null
);
create index if not exists bills_of_order on bills (order_id);
create index if not exists bills_by_number on bills (series, financial_year, invoice_no);

create table if not exists bill_lines (
  order_id uuid not null,
  bill_id uuid not null,
  line_id uuid not null,
  revision integer not null,
  quantity integer not null,
  amount bigint not null,
  discount bigint not null,
  taxable bigint not null,
  tax bigint not null,
  hsn varchar not null
);
create index if not exists bill_lines_of_order on bill_lines (order_id);

create table if not exists credit_notes (
  order_id uuid not null,
  note_id uuid not null,
  bill_id uuid not null,
  series varchar not null,
  financial_year integer not null,
  note_no integer not null,
  note_date date not null,
  cancelled boolean not null,
  cause varchar not null,
  reason varchar not null,
  net bigint not null,
  tax bigint not null,
  total bigint not null,
  approved_by uuid not null,
  issued_by uuid not null,
  issued_at timestamp(9) with time zone not null
);
create index if not exists credit_notes_of_order on credit_notes (order_id);
create index if not exists credit_notes_by_number on credit_notes (series, financial_year, note_no);

create table if not exists payments (
  order_id uuid not null,
  payment_id uuid not null,
  bill_id uuid not null,
  tender varchar not null,
  state varchar not null,
  amount bigint not null,
  tendered bigint not null,
  tip bigint not null,
  refunded bigint not null,
  tip_refunded bigint not null,
  shift_id uuid,
  business_day date,
  taken_by uuid not null,
  taken_at timestamp(9) with time zone not null
);
create index if not exists payments_of_order on payments (order_id);

create table if not exists categories (
  category_id uuid primary key,
  name varchar not null,
  position integer not null,
  deleted boolean not null
);

create table if not exists menu_items (
  item_id uuid primary key,
  category_id uuid not null,
  name varchar not null,
  price bigint not null,
  tax_class varchar not null,
  diet varchar not null,
  station varchar not null,
  code varchar not null,
  position integer not null,
  available boolean not null,
  deleted boolean not null
);

create table if not exists modifier_groups (
  group_id uuid primary key,
  name varchar not null,
  min_choices integer not null,
  max_choices integer not null,
  deleted boolean not null
);

create table if not exists modifiers (
  group_id uuid not null,
  modifier_id uuid not null,
  name varchar not null,
  price bigint not null,
  by_default boolean not null,
  available boolean not null,
  position integer not null,
  deleted boolean not null
);
create index if not exists modifiers_of_group on modifiers (group_id);

create table if not exists sections (
  section_id uuid primary key,
  name varchar not null,
  position integer not null,
  deleted boolean not null
);

create table if not exists dining_tables (
  table_id uuid primary key,
  section_id uuid not null,
  table_number varchar not null,
  capacity integer not null,
  position integer not null,
  deleted boolean not null
);

create table if not exists reservations (
  reservation_id uuid primary key,
  covers integer not null,
  reserved_at timestamp(9) with time zone not null,
  minutes integer not null,
  customer_id uuid,
  table_id uuid,
  state varchar not null
);

create table if not exists staff (
  staff_id uuid primary key,
  username varchar not null,
  name varchar not null,
  role varchar not null,
  pin_verifier varchar not null,
  active boolean not null
);

create table if not exists restaurants (
  restaurant_id uuid primary key,
  name varchar not null,
  address varchar not null,
  gstin varchar not null,
  fssai varchar not null,
  zone varchar not null,
  tax_scheme varchar not null,
  prices_inclusive boolean not null,
  taxes varchar not null
);

create table if not exists discount_rules (
  rule_id uuid primary key,
  name varchar not null,
  benefit varchar not null,
  coupon varchar not null,
  minimum_spend bigint not null,
  cap bigint not null,
  uses_max integer not null,
  priority integer not null,
  exclusive boolean not null,
  active boolean not null
);

create table if not exists customers (
  customer_id uuid primary key,
  phone_index varchar not null,
  credit_limit bigint not null,
  balance bigint not null,
  forgotten boolean not null
);

create table if not exists shifts (
  shift_id uuid primary key,
  till varchar,
  opening bigint not null,
  expected bigint not null,
  counted bigint,
  tasks integer not null,
  opened_by uuid,
  opened_at timestamp(9) with time zone,
  closed_by uuid,
  closed_at timestamp(9) with time zone
);

create table if not exists business_days (
  restaurant_id uuid not null,
  business_day date not null,
  is_open boolean not null,
  closings integer not null
);
create index if not exists business_days_of_restaurant on business_days (restaurant_id);
