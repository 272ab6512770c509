-- Holdings of offices say more than they did: the view is filled anew from the events. Names are the register's.
drop table view_offices_person;
drop table view_offices_person_second;
drop table view_offices_tenure;
drop table view_offices_tenure_second;
delete from view_offices_office;
delete from view_offices_office_second;
delete from view_offices_vote;
delete from view_offices_vote_second;
delete from view_offices_election;
delete from view_offices_election_second;
delete from dead_letter where projection = 'query.offices';
delete from filling where projection = 'query.offices';
delete from projection where name = 'query.offices';

create table view_offices_tenure (
    version_id varchar(110) not null,
    tenure_id varchar(64) not null,
    body_id varchar(64) not null,
    office varchar(41) not null,
    title longtext not null,
    person_id varchar(64) not null,
    term longtext not null,
    acting boolean not null,
    basis longtext not null,
    proof longtext not null,
    valid_from date not null,
    valid_to date,
    end_reason varchar(40),
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_offices_tenure_office on view_offices_tenure (body_id, office, valid_from);
create index view_offices_tenure_tenure on view_offices_tenure (tenure_id);
create index view_offices_tenure_person on view_offices_tenure (person_id);

create table view_offices_tenure_second (
    version_id varchar(110) not null,
    tenure_id varchar(64) not null,
    body_id varchar(64) not null,
    office varchar(41) not null,
    title longtext not null,
    person_id varchar(64) not null,
    term longtext not null,
    acting boolean not null,
    basis longtext not null,
    proof longtext not null,
    valid_from date not null,
    valid_to date,
    end_reason varchar(40),
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_offices_tenure_office_second on view_offices_tenure_second (body_id, office, valid_from);
create index view_offices_tenure_tenure_second on view_offices_tenure_second (tenure_id);
create index view_offices_tenure_person_second on view_offices_tenure_second (person_id);

-- A body's host, since when a name is had, and the end of a term that none follows: the directory is filled anew as well.
alter table view_directory_body add column host varchar(64);
alter table view_directory_body_second add column host varchar(64);
alter table view_directory_body add column named_from date;
alter table view_directory_body_second add column named_from date;
alter table view_directory_organisation add column named_from date;
alter table view_directory_organisation_second add column named_from date;
alter table view_directory_term add column closed_on date;
alter table view_directory_term_second add column closed_on date;
alter table view_directory_term add column closed_position bigint;
alter table view_directory_term_second add column closed_position bigint;
delete from view_directory_body;
delete from view_directory_body_second;
delete from view_directory_person;
delete from view_directory_person_second;
delete from view_directory_organisation;
delete from view_directory_organisation_second;
delete from view_directory_term;
delete from view_directory_term_second;
delete from view_directory_meeting;
delete from view_directory_meeting_second;
delete from dead_letter where projection = 'query.directory';
delete from filling where projection = 'query.directory';
delete from projection where name = 'query.directory';
