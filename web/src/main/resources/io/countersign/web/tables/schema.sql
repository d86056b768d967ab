create table if not exists directory_of_people (
    id        text        not null primary key,
    kind      text        not null,
    scope     text        not null,
    name      text,
    phone     text,
    erased_at timestamptz,
    unique (kind, scope, name)
);

alter table directory_of_people add column if not exists mail text;

create table if not exists sign_in (
    user_name            text        not null primary key,
    person               text        not null unique,
    password_hash        text        not null,
    must_choose_password boolean     not null,
    stamp                bigint      not null,
    barred               boolean     not null,
    created_at           timestamptz not null
);

create table if not exists access_token (
    id           text        not null primary key,
    person       text        not null,
    name         text        not null,
    token_sha256 text        not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz
);

create index if not exists access_token_of_person on access_token (person);

create table if not exists idempotency_key (
    actor        text        not null,
    key          text        not null,
    request_hash text        not null,
    begun_at     timestamptz not null,
    status       integer,
    location     text,
    etag         text,
    content_type text,
    body         bytea,
    primary key (actor, key)
);

create index if not exists idempotency_key_by_age on idempotency_key (begun_at);

create table if not exists text_of_statement_line (
    statement    text    not null,
    line         integer not null,
    counterparty text,
    content      text,
    primary key (statement, line)
);

create index if not exists text_of_statement_line_of_counterparty on text_of_statement_line (counterparty);

create table if not exists saved_view (
    id         text        not null primary key,
    person     text        not null,
    name       text        not null,
    address    text        not null,
    created_at timestamptz not null,
    unique (person, name)
);

create table if not exists second_factor (
    person       text        not null primary key,
    secret       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null
);

create table if not exists recovery_code (
    person      text not null,
    code_sha256 text not null,
    primary key (person, code_sha256)
);

create table if not exists browser_session (
    id_sha256    text        not null primary key,
    number       text        not null unique,
    person       text,
    means        text,
    stamp        bigint,
    begun_at     timestamptz not null,
    last_used_at timestamptz not null,
    content      text        not null
);

create index if not exists browser_session_of_person on browser_session (person);

create index if not exists browser_session_by_use on browser_session (last_used_at);

create table if not exists failed_sign_in (
    who_sha256  text        not null primary key,
    failures    integer     not null,
    waits_until timestamptz not null
);

create index if not exists failed_sign_in_by_age on failed_sign_in (waits_until);

create table if not exists bank_mapping (
    bank    text        not null primary key,
    mapping text        not null,
    kept_by text        not null,
    kept_at timestamptz not null
);

create table if not exists device_token (
    id           text        not null primary key,
    name         text        not null,
    token_sha256 text        not null unique,
    made_by      text        not null,
    made_at      timestamptz not null,
    last_used_at timestamptz
);

create table if not exists import_mapping (
    source  text        not null primary key,
    mapping text        not null,
    kept_by text        not null,
    kept_at timestamptz not null
);
