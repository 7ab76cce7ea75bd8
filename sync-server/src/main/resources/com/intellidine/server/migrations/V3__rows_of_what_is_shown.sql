-- Everything here follows from the log: orders with the lines that are shown in them, bills with all of their taxes, and
-- tables for the histories that had none. Tables that changed their columns are made anew; no database outlives a change
-- of the shape of events (see the generation below), so none of them holds rows.

drop table orders;
drop table order_items;
drop table bills;
drop table bill_lines;
drop table payments;
drop table dining_tables;
drop table restaurants;

create table orders (
    tenant_id uuid not null,
    order_id uuid not null,
    order_device text not null,
    order_day date not null,
    order_no integer not null,
    order_type text not null,
    table_id uuid,
    customer_id uuid,
    platform text,
    covers integer not null,
    status text not null,
    payment_status text not null,
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
    cancel_reason text not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    primary key (tenant_id, order_id)
);
create index orders_by_time on orders (tenant_id, opened_at desc, order_id);

create table order_items (
    tenant_id uuid not null,
    order_id uuid not null,
    line_id uuid not null,
    position integer not null,
    home_order uuid not null,
    item_id uuid not null,
    name text not null,
    unit_price bigint not null,
    quantity integer not null,
    to_pay integer not null,
    revision integer not null,
    station text not null,
    removed boolean not null,
    ticket_id uuid,
    added_by uuid not null,
    added_at timestamptz not null,
    primary key (tenant_id, order_id, line_id)
);

create table bills (
    tenant_id uuid not null,
    order_id uuid not null,
    bill_id uuid not null,
    kind text not null,
    series text,
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
    buyer_gstin text not null,
    issued_by uuid not null,
    issued_at timestamptz not null,
    primary key (tenant_id, order_id, bill_id)
);

create table bill_lines (
    tenant_id uuid not null,
    order_id uuid not null,
    bill_id uuid not null,
    line_id uuid not null,
    revision integer not null,
    quantity integer not null,
    amount bigint not null,
    discount bigint not null,
    taxable bigint not null,
    tax bigint not null,
    hsn text not null,
    primary key (tenant_id, order_id, bill_id, line_id)
);

create table credit_notes (
    tenant_id uuid not null,
    order_id uuid not null,
    note_id uuid not null,
    bill_id uuid not null,
    series text not null,
    financial_year integer not null,
    note_no integer not null,
    note_date date not null,
    cancelled boolean not null,
    cause text not null,
    reason text not null,
    net bigint not null,
    tax bigint not null,
    total bigint not null,
    approved_by uuid not null,
    issued_by uuid not null,
    issued_at timestamptz not null,
    primary key (tenant_id, order_id, note_id)
);

create table payments (
    tenant_id uuid not null,
    order_id uuid not null,
    payment_id uuid not null,
    bill_id uuid not null,
    tender text not null,
    state text not null,
    amount bigint not null,
    tendered bigint not null,
    tip bigint not null,
    refunded bigint not null,
    tip_refunded bigint not null,
    shift_id uuid,
    business_day date,
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (tenant_id, order_id, payment_id)
);

create table modifier_groups (
    tenant_id uuid not null,
    group_id uuid not null,
    name text not null,
    min_choices integer not null,
    max_choices integer not null,
    deleted boolean not null,
    primary key (tenant_id, group_id)
);

create table modifiers (
    tenant_id uuid not null,
    group_id uuid not null,
    modifier_id uuid not null,
    name text not null,
    price bigint not null,
    by_default boolean not null,
    available boolean not null,
    position integer not null,
    deleted boolean not null,
    primary key (tenant_id, group_id, modifier_id)
);

create table sections (
    tenant_id uuid not null,
    section_id uuid not null,
    name text not null,
    position integer not null,
    deleted boolean not null,
    primary key (tenant_id, section_id)
);

create table dining_tables (
    tenant_id uuid not null,
    table_id uuid not null,
    section_id uuid not null,
    table_number text not null,
    capacity integer not null,
    position integer not null,
    deleted boolean not null,
    primary key (tenant_id, table_id)
);

create table reservations (
    tenant_id uuid not null,
    reservation_id uuid not null,
    covers integer not null,
    reserved_at timestamptz not null,
    minutes integer not null,
    customer_id uuid,
    table_id uuid,
    state text not null,
    primary key (tenant_id, reservation_id)
);

create table restaurants (
    tenant_id uuid not null,
    restaurant_id uuid not null,
    name text not null,
    address text not null,
    gstin text not null,
    fssai text not null,
    zone text not null,
    tax_scheme text not null,
    prices_inclusive boolean not null,
    taxes text not null,
    primary key (tenant_id, restaurant_id)
);

create table discount_rules (
    tenant_id uuid not null,
    rule_id uuid not null,
    name text not null,
    benefit text not null,
    coupon text not null,
    minimum_spend bigint not null,
    cap bigint not null,
    uses_max integer not null,
    priority integer not null,
    exclusive boolean not null,
    active boolean not null,
    primary key (tenant_id, rule_id)
);

create table customers (
    tenant_id uuid not null,
    customer_id uuid not null,
    phone_index text not null,
    credit_limit bigint not null,
    balance bigint not null,
    forgotten boolean not null,
    primary key (tenant_id, customer_id)
);

create table shifts (
    tenant_id uuid not null,
    shift_id uuid not null,
    till text,
    opening bigint not null,
    expected bigint not null,
    counted bigint,
    tasks integer not null,
    opened_by uuid,
    opened_at timestamptz,
    closed_by uuid,
    closed_at timestamptz,
    primary key (tenant_id, shift_id)
);

create table business_days (
    tenant_id uuid not null,
    restaurant_id uuid not null,
    business_day date not null,
    is_open boolean not null,
    closings integer not null,
    primary key (tenant_id, restaurant_id, business_day)
);

do $$
declare
    name text;
begin
    foreach name in array array[
        'orders', 'order_items', 'bills', 'bill_lines', 'credit_notes', 'payments', 'modifier_groups', 'modifiers',
        'sections', 'dining_tables', 'reservations', 'restaurants', 'discount_rules', 'customers', 'shifts',
        'business_days']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I to intellidine_app'
            ' using (tenant_id = (select current_setting(''app.tenant_id'')::uuid))'
            ' with check (tenant_id = (select current_setting(''app.tenant_id'')::uuid))', name);
        execute format('grant select, insert, delete on %I to intellidine_app', name);
    end loop;
end
$$;

-- Which shapes of events these tables hold; a program of another generation does not start on them.
comment on table event is 'generation ${generation}';
