-- The log. Rows are added and read, never changed or deleted.
create table if not exists event (
    position       bigserial primary key,
    event_id       text   not null,
    stream         text   not null,
    sequence       bigint not null,
    aggregate_type text,
    recorded_at    bigint not null, -- microseconds since 1970-01-01T00:00:00Z
    name           text   not null,
    revision       text,
    content        bytea  not null,
    metadata       bytea  not null,
    unique (stream, sequence)
);

-- How far each processor has come.
create table if not exists processor_position (
    processor  text    not null,
    segment    integer not null,
    token      bytea,
    token_type text,
    claimed_at text,
    owner      text,
    primary key (processor, segment)
);

-- Which node is in charge, and until when no other may be. One row.
create table if not exists node_in_charge (
    one   boolean primary key default true check (one),
    node  text        not null,
    until timestamptz not null
);

-- What a processor could not digest.
create table if not exists dead_letter (
    deadLetterIdentifier text   not null primary key,
    processingGroup      text   not null,
    sequenceIdentifier   text   not null,
    sequenceIndex        bigint not null,
    messageType          text   not null,
    eventIdentifier      text   not null,
    timestamp            text   not null,
    payloadType          text   not null,
    payloadRevision      text,
    payload              bytea  not null,
    metaData             bytea,
    type                 text,
    aggregateIdentifier  text,
    sequenceNumber       bigint,
    tokenType            text,
    token                bytea,
    enqueuedAt           text   not null,
    lastTouched          text,
    processingStarted    text,
    causeType            text,
    causeMessage         text,
    diagnostics          bytea,
    unique (processingGroup, sequenceIdentifier, sequenceIndex)
);

-- What the calendar will bring: on this day, this is asked of that thing.
create table if not exists diary (
    due_on date not null,
    page   text not null,
    target text not null,
    primary key (due_on, page, target)
);

-- How far the log is sealed: so many leaves, up to this position. One row.
create table if not exists seal (
    one      boolean primary key default true check (one),
    size     bigint not null,
    position bigint not null
);
insert into seal (size, position) values (0, 0) on conflict do nothing;

-- The tree over the log: up to 256 hashes of one level in a row; on level 0 with the position of each leaf.
create table if not exists seal_tile (
    level     smallint not null,
    index     bigint   not null,
    hashes    bytea    not null,
    positions bytea,
    first     bigint,
    primary key (level, index)
);
create index if not exists seal_tile_first on seal_tile (first) where level = 0;

-- What was signed, with its size.
create table if not exists seal_checkpoint (
    size      bigint primary key,
    position  bigint not null,
    signed_at bigint not null, -- microseconds since 1970-01-01T00:00:00Z
    note      text   not null
);
