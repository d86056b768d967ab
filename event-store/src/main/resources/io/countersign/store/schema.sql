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
