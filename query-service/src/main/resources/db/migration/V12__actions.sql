-- The action tracker: every action as known from one position to another. Rebuilt from events.
create table view_actions_version (
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
create index view_actions_version_action on view_actions_version (action_id);
create index view_actions_version_body on view_actions_version (body_id);
create index view_actions_version_meeting on view_actions_version (meeting_id);

-- The meetings from which due days follow.
create table view_actions_calendar (
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    kind longtext not null,
    event_id varchar(64) not null,
    recorded_from bigint not null,
    primary key (meeting_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_actions_calendar_body on view_actions_calendar (body_id);

-- What restricts the items from which actions come.
create table view_actions_restriction (
    event_id varchar(64) not null,
    meeting_id varchar(64) not null,
    item_id longtext not null,
    scopes longtext not null,
    recorded_from bigint not null,
    primary key (event_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_actions_restriction_meeting on view_actions_restriction (meeting_id);
