-- Who held which office, from when to when, and from when to when that was what the record said. Rebuilt from events.
create table view_offices_office (
    version_id varchar(130) not null,
    body_id varchar(64) not null,
    office varchar(41) not null,
    title longtext not null,
    valid_from date,
    recorded_from bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_offices_office_office on view_offices_office (body_id, office, recorded_from);

create table view_offices_person (
    person_id varchar(64) not null,
    name longtext not null,
    primary key (person_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_offices_vote (
    vote_id varchar(110) not null,
    roll longtext not null,
    primary key (vote_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_offices_election (
    election_id varchar(110) not null,
    proof longtext not null,
    primary key (election_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_offices_tenure (
    version_id varchar(110) not null,
    tenure_id varchar(64) not null,
    body_id varchar(64) not null,
    office varchar(41) not null,
    title longtext not null,
    person_id varchar(64) not null,
    term longtext not null,
    proof longtext not null,
    valid_from date not null,
    valid_to date,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(36) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_offices_tenure_office on view_offices_tenure (body_id, office, valid_from);
create index view_offices_tenure_tenure on view_offices_tenure (tenure_id);
