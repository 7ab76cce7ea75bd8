-- Every table of a restaurant begins its keys with tenant_id. Row-level security is switched on for each at the end,
-- for the owner too. Amounts are paise, times are UTC, hashes are SHA-256 in lower-case hexadecimal.

-- The restaurants of this server; server_node is the server's own node in each.
create table tenant (
    tenant_id uuid not null,
    server_node uuid not null,
    created_at timestamptz not null,
    checksum text not null,
    primary key (tenant_id)
);

-- The log. Rows are only ever added.
create table event (
    tenant_id uuid not null references tenant (tenant_id),
    position bigint not null,
    node uuid not null,
    branch integer not null,
    seq bigint not null,
    hash text not null,
    version bigint not null,
    type text not null,
    text text not null,
    primary key (tenant_id, position),
    unique (tenant_id, hash),
    unique (tenant_id, node, branch, seq)
);

create table event_aggregate (
    tenant_id uuid not null,
    aggregate text not null,
    position bigint not null,
    primary key (tenant_id, aggregate, position),
    foreign key (tenant_id, position) references event (tenant_id, position)
);
create index event_aggregate_by_position on event_aggregate (tenant_id, position);

-- The last event of each branch of each node's chain; the first branch is locked by whoever appends for the node. A
-- branch begins after an event of its parent, which is -1 when it begins with the first event of all.
create table node_head (
    tenant_id uuid not null references tenant (tenant_id),
    node uuid not null,
    branch integer not null,
    parent integer not null,
    first_seq bigint not null,
    seq bigint not null,
    hash text not null,
    version bigint not null,
    primary key (tenant_id, node, branch)
);

-- The last position given out; locked last of all, so that commits and positions have one order.
create table tenant_head (
    tenant_id uuid not null references tenant (tenant_id),
    position bigint not null,
    primary key (tenant_id)
);

-- Messages that still have to reach the broker.
create table outbox (
    tenant_id uuid not null references tenant (tenant_id),
    position bigint not null,
    part integer not null,
    topic text not null,
    key text not null,
    payload text not null,
    primary key (tenant_id, position, part)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What follows from the log, for reading.
create table orders (
    tenant_id uuid not null,
    order_id uuid not null,
    order_device text not null,
    order_day date not null,
    order_no integer not null,
    order_type text not null,
    table_id uuid,
    covers integer not null,
    status text not null,
    payment_status text not null,
    settled boolean not null,
    billed_subtotal bigint not null,
    billed_tax bigint not null,
    billed_round_off bigint not null,
    billed_total bigint not null,
    paid bigint not null,
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
    item_id uuid not null,
    name text not null,
    unit_price bigint not null,
    quantity integer not null,
    revision integer not null,
    station text not null,
    removed boolean not null,
    ticket_id uuid,
    added_by uuid not null,
    added_at timestamptz not null,
    primary key (tenant_id, order_id, line_id)
);

create table tickets (
    tenant_id uuid not null,
    order_id uuid not null,
    ticket_id uuid not null,
    ticket_device text not null,
    ticket_day date not null,
    ticket_no integer not null,
    sent_by uuid not null,
    sent_at timestamptz not null,
    bumped_by uuid,
    bumped_at timestamptz,
    primary key (tenant_id, order_id, ticket_id)
);

create table ticket_lines (
    tenant_id uuid not null,
    order_id uuid not null,
    ticket_id uuid not null,
    line_id uuid not null,
    revision integer not null,
    quantity integer not null,
    done boolean not null,
    primary key (tenant_id, order_id, ticket_id, line_id)
);

create table bills (
    tenant_id uuid not null,
    order_id uuid not null,
    bill_id uuid not null,
    series text not null,
    financial_year integer not null,
    invoice_no integer not null,
    bill_date date not null,
    subtotal bigint not null,
    cgst bigint not null,
    sgst bigint not null,
    round_off bigint not null,
    total bigint not null,
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
    primary key (tenant_id, order_id, bill_id, line_id)
);

create table payments (
    tenant_id uuid not null,
    order_id uuid not null,
    payment_id uuid not null,
    bill_id uuid not null,
    tender text not null,
    amount bigint not null,
    tendered bigint not null,
    taken_by uuid not null,
    taken_at timestamptz not null,
    primary key (tenant_id, order_id, payment_id)
);

create table categories (
    tenant_id uuid not null,
    category_id uuid not null,
    name text not null,
    position integer not null,
    deleted boolean not null,
    primary key (tenant_id, category_id)
);

create table menu_items (
    tenant_id uuid not null,
    item_id uuid not null,
    category_id uuid not null,
    name text not null,
    price bigint not null,
    tax_class text not null,
    diet text not null,
    station text not null,
    code text not null,
    position integer not null,
    available boolean not null,
    deleted boolean not null,
    primary key (tenant_id, item_id)
);

create table dining_tables (
    tenant_id uuid not null,
    table_id uuid not null,
    section text not null,
    table_number text not null,
    capacity integer not null,
    position integer not null,
    deleted boolean not null,
    primary key (tenant_id, table_id)
);

create table staff (
    tenant_id uuid not null,
    staff_id uuid not null,
    username text not null,
    name text not null,
    role text not null,
    pin_verifier text not null,
    active boolean not null,
    primary key (tenant_id, staff_id)
);
create index staff_by_username on staff (tenant_id, username);

create table restaurants (
    tenant_id uuid not null,
    restaurant_id uuid not null,
    name text not null,
    address text not null,
    gstin text not null,
    fssai text not null,
    zone text not null,
    taxes text not null,
    primary key (tenant_id, restaurant_id)
);

-- Who may call. These rows do not follow from the log, so each carries a checksum over its other columns.
create table device (
    tenant_id uuid not null references tenant (tenant_id),
    node uuid not null,
    code text not null,
    name text not null,
    kind text not null,
    token_hash text not null,
    checksum text not null,
    primary key (tenant_id, node),
    unique (tenant_id, code)
);
-- Not unique: a constraint over all restaurants would tell one of another's rows.
create index device_by_token on device (token_hash);

create table staff_credential (
    tenant_id uuid not null references tenant (tenant_id),
    staff_id uuid not null,
    password_hash text not null,
    checksum text not null,
    primary key (tenant_id, staff_id)
);

create table session (
    tenant_id uuid not null references tenant (tenant_id),
    session_id uuid not null,
    staff_id uuid not null,
    role text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    checksum text not null,
    primary key (tenant_id, session_id)
);

create table login_attempt (
    tenant_id uuid not null references tenant (tenant_id),
    subject text not null,
    since timestamptz not null,
    failures integer not null,
    checksum text not null,
    primary key (tenant_id, subject)
);

-- Row-level security. The inner select lets PostgreSQL read the setting once per statement instead of once per row;
-- a transaction that has named no restaurant fails instead of seeing nothing.
do $$
declare
    name text;
begin
    for name in
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I to intellidine_app'
            ' using (tenant_id = (select current_setting(''app.tenant_id'')::uuid))'
            ' with check (tenant_id = (select current_setting(''app.tenant_id'')::uuid))', name);
        execute format('grant select on %I to intellidine_app', name);
    end loop;
    -- What follows from the log is thrown away and written anew.
    foreach name in array array['orders', 'order_items', 'tickets', 'ticket_lines', 'bills', 'bill_lines', 'payments',
        'categories', 'menu_items', 'dining_tables', 'staff', 'restaurants']
    loop
        execute format('grant insert, delete on %I to intellidine_app', name);
    end loop;
end
$$;

-- Facts are added and never changed or deleted.
grant insert on event, event_aggregate, outbox, tenant to intellidine_app;
grant insert, update on tenant_head, device, staff_credential, session to intellidine_app;
grant insert, update, delete on node_head, login_attempt to intellidine_app;

create policy relay_all on outbox to intellidine_relay using (true) with check (false);
grant select, delete on outbox to intellidine_relay;

create policy door_tokens on device for select to intellidine_door using (true);
grant select (tenant_id, node, code, kind, token_hash) on device to intellidine_door;
create policy door_heads on tenant_head for select to intellidine_door using (true);
grant select on tenant_head to intellidine_door;
