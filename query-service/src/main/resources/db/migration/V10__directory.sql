-- The directory: what things are called, for look-up. Rebuilt from events.
create table directory_body (
    body_id varchar(64) not null,
    code varchar(190) not null,
    slug varchar(190) not null,
    name longtext not null,
    position bigint not null,
    primary key (body_id),
    constraint directory_body_slug unique (slug)
) default charset utf8mb4 collate utf8mb4_bin;

create table directory_person (
    person_id varchar(64) not null,
    name longtext not null,
    honours longtext not null,
    position bigint not null,
    primary key (person_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table directory_organisation (
    organisation_id varchar(64) not null,
    name longtext not null,
    printed_as longtext not null,
    teams longtext not null,
    position bigint not null,
    primary key (organisation_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table directory_term (
    term_id varchar(64) not null,
    label longtext not null,
    first_year int not null,
    start longtext not null,
    calendar_owner varchar(64) not null,
    position bigint not null,
    primary key (term_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table directory_meeting (
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    slug varchar(40) not null,
    kind longtext not null,
    term longtext not null,
    transcribed boolean not null,
    position bigint not null,
    primary key (meeting_id),
    constraint directory_meeting_slug unique (body_id, slug)
) default charset utf8mb4 collate utf8mb4_bin;
