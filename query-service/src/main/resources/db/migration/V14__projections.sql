-- How far each projection has read, and which copy of its tables is shown. Locked by whoever takes it forward.
create table projection (
    name varchar(100) not null,
    position bigint not null,
    shown varchar(10) not null,
    primary key (name)
) default charset utf8mb4 collate utf8mb4_bin;

-- Who fills the copy that is not shown. Locked by them, and never by the live projection.
create table filling (
    projection varchar(100) not null,
    filler varchar(36) not null,
    primary key (projection)
) default charset utf8mb4 collate utf8mb4_bin;

-- Events that a projection could not handle, and those that wait behind them.
create table dead_letter (
    projection varchar(100) not null,
    copy varchar(10) not null,
    position bigint not null,
    sequence varchar(64) not null,
    reason longtext,
    attempts int not null,
    since varchar(40) not null,
    primary key (projection, copy, position)
) default charset utf8mb4 collate utf8mb4_bin;
create index dead_letter_sequence on dead_letter (projection, copy, sequence, position);

-- What takes longer than an answer may. While one runs, its kind is taken.
create table operation (
    id varchar(36) not null,
    kind varchar(40) not null,
    subject varchar(100) not null,
    state varchar(20) not null,
    done bigint not null,
    total bigint not null,
    unit varchar(20) not null,
    started_at varchar(40) not null,
    touched_at varchar(40) not null,
    ended_at varchar(40),
    message longtext not null,
    result longtext,
    owner varchar(36) not null,
    attempts int not null,
    cancel_asked boolean not null,
    running_kind varchar(40),
    primary key (id),
    constraint operation_running unique (running_kind)
) default charset utf8mb4 collate utf8mb4_bin;
create index operation_kind on operation (kind, started_at);
