-- The second copy of every view's tables, as the first: one is shown, the other is for rebuilding.

create table view_directory_body_second (
    body_id varchar(64) not null,
    code varchar(190) not null,
    slug varchar(190) not null,
    name longtext not null,
    position bigint not null,
    primary key (body_id),
    constraint view_directory_body_slug_second unique (slug)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_directory_person_second (
    person_id varchar(64) not null,
    name longtext not null,
    honours longtext not null,
    position bigint not null,
    primary key (person_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_directory_organisation_second (
    organisation_id varchar(64) not null,
    name longtext not null,
    printed_as longtext not null,
    teams longtext not null,
    position bigint not null,
    primary key (organisation_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_directory_term_second (
    term_id varchar(64) not null,
    label longtext not null,
    first_year int not null,
    start longtext not null,
    calendar_owner varchar(64) not null,
    position bigint not null,
    primary key (term_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_directory_meeting_second (
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    kind longtext not null,
    term longtext not null,
    transcribed boolean not null,
    position bigint not null,
    primary key (meeting_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_directory_meeting_day_second on view_directory_meeting_second (body_id, held_on);

create table view_offices_office_second (
    version_id varchar(130) not null,
    body_id varchar(64) not null,
    office varchar(41) not null,
    title longtext not null,
    valid_from date,
    recorded_from bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_offices_office_office_second on view_offices_office_second (body_id, office, recorded_from);

create table view_offices_person_second (
    person_id varchar(64) not null,
    name longtext not null,
    primary key (person_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_offices_vote_second (
    vote_id varchar(110) not null,
    roll longtext not null,
    primary key (vote_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_offices_election_second (
    election_id varchar(110) not null,
    proof longtext not null,
    primary key (election_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_offices_tenure_second (
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
create index view_offices_tenure_office_second on view_offices_tenure_second (body_id, office, valid_from);
create index view_offices_tenure_tenure_second on view_offices_tenure_second (tenure_id);

create table view_actions_version_second (
    version_id varchar(100) not null,
    action_id varchar(64) not null,
    body_id varchar(64) not null,
    meeting_id varchar(64) not null,
    kind varchar(40) not null,
    what_to_do longtext not null,
    origin longtext not null,
    status varchar(40) not null,
    owners longtext not null,
    due longtext not null,
    restricted_scopes longtext not null,
    raised_position bigint not null,
    raised_event_id varchar(64) not null,
    event_id varchar(64) not null,
    recorded_from bigint not null,
    recorded_to bigint,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_actions_version_action_second on view_actions_version_second (action_id);
create index view_actions_version_body_second on view_actions_version_second (body_id);
create index view_actions_version_meeting_second on view_actions_version_second (meeting_id);

create table view_actions_calendar_second (
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    kind longtext not null,
    event_id varchar(64) not null,
    recorded_from bigint not null,
    primary key (meeting_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_actions_calendar_body_second on view_actions_calendar_second (body_id);

create table view_actions_restriction_second (
    event_id varchar(64) not null,
    meeting_id varchar(64) not null,
    item_id longtext not null,
    scopes longtext not null,
    recorded_from bigint not null,
    primary key (event_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_actions_restriction_meeting_second on view_actions_restriction_second (meeting_id);

create table view_minutes_document_second (
    meeting_id varchar(64) not null,
    document longtext not null,
    position bigint not null,
    primary key (meeting_id)
) default charset utf8mb4 collate utf8mb4_bin;
