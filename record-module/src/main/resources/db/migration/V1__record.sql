-- The record: every event once, in one order; leaf and chain tie each to all before it.
create table event_log (
    position bigint not null,
    commit_end bigint not null,
    event_id varchar(36) not null,
    stream_id varchar(64) not null,
    stream_type varchar(40) not null,
    stream_sequence bigint not null,
    type varchar(80) not null,
    revision varchar(8) not null,
    recorded_at char(27) not null,
    payload longtext not null,
    metadata longtext not null,
    leaf binary(32) not null,
    chain binary(32) not null,
    primary key (position),
    constraint event_log_stream unique (stream_id, stream_sequence),
    constraint event_log_event unique (event_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index event_log_recorded_at on event_log (recorded_at);
create index event_log_commit_end on event_log (commit_end);

-- Where the order has got to. Locked last, by whoever appends.
create table log_head (
    id int not null,
    last_position bigint not null,
    recorded_at char(27) not null,
    chain binary(32) not null,
    primary key (id)
) default charset utf8mb4 collate utf8mb4_bin;
insert into log_head (id, last_position, recorded_at, chain)
    values (1, 0, '1970-01-01T00:00:00.000000Z', x'0000000000000000000000000000000000000000000000000000000000000000');

-- What a history came to at one of its events: a cache, outside the chain, used by the build that wrote it only.
create table snapshot (
    stream_id varchar(64) not null,
    stream_type varchar(40) not null,
    stream_sequence bigint not null,
    type varchar(190) not null,
    build char(64) not null,
    payload longtext not null,
    digest char(64) not null,
    primary key (stream_id)
) default charset utf8mb4 collate utf8mb4_bin;

-- What may be taken once only.
create table claim (
    claim varchar(190) not null,
    holder varchar(64) not null,
    primary key (claim)
) default charset utf8mb4 collate utf8mb4_bin;

create table number_series (
    series varchar(190) not null,
    last_number int not null,
    primary key (series)
) default charset utf8mb4 collate utf8mb4_bin;

-- The first answer to a command that came with a key of its own.
create table command_receipt (
    command_key varchar(190) not null,
    body_hash char(64) not null,
    target_id varchar(64) not null,
    position bigint not null,
    primary key (command_key)
) default charset utf8mb4 collate utf8mb4_bin;
