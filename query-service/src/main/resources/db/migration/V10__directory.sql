-- The directory: what things are called, for look-up. Rebuilt from events.
create table view_directory_body (
    body_id varchar(64) not null,
    code varchar(190) not null,
    slug varchar(190) not null,
    name longtext not null,
    position bigint not null,
    primary key (body_id),
    constraint view_directory_body_slug unique (slug)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_directory_person (
    person_id varchar(64) not null,
    name longtext not null,
    honours longtext not null,
    position bigint not null,
    primary key (person_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_directory_organisation (
    organisation_id varchar(64) not null,
    name longtext not null,
    printed_as longtext not null,
    teams longtext not null,
    position bigint not null,
    primary key (organisation_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_directory_term (
    term_id varchar(64) not null,
    label longtext not null,
    first_year int not null,
    start longtext not null,
    calendar_owner varchar(64) not null,
    position bigint not null,
    primary key (term_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_directory_meeting (
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    kind longtext not null,
    term longtext not null,
    transcribed boolean not null,
    position bigint not null,
    primary key (meeting_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_directory_meeting_day on view_directory_meeting (body_id, held_on);
