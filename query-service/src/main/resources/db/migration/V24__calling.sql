-- Meetings are moved, put off and called off.

-- The days on which a meeting was to be held before.
alter table view_directory_meeting add column former_days longtext;
alter table view_directory_meeting_second add column former_days longtext;

-- Due days follow a meeting to its new day, from when that was known: the view is filled anew from the events.
drop table view_actions_calendar;
drop table view_actions_calendar_second;
delete from view_actions_version;
delete from view_actions_version_second;
delete from view_actions_restriction;
delete from view_actions_restriction_second;
delete from dead_letter where projection = 'query.actions';
delete from filling where projection = 'query.actions';
delete from projection where name = 'query.actions';

create table view_actions_calendar (
    event_id varchar(64) not null,
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    kind longtext not null,
    called_off boolean not null,
    recorded_from bigint not null,
    recorded_to bigint,
    primary key (event_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_actions_calendar_body on view_actions_calendar (body_id);
create index view_actions_calendar_meeting on view_actions_calendar (meeting_id);

create table view_actions_calendar_second (
    event_id varchar(64) not null,
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    kind longtext not null,
    called_off boolean not null,
    recorded_from bigint not null,
    recorded_to bigint,
    primary key (event_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_actions_calendar_body_second on view_actions_calendar_second (body_id);
create index view_actions_calendar_meeting_second on view_actions_calendar_second (meeting_id);

-- Minutes know the agenda and the regime: filled anew.
delete from view_minutes_document;
delete from view_minutes_document_second;
delete from dead_letter where projection = 'query.minutes';
delete from filling where projection = 'query.minutes';
delete from projection where name = 'query.minutes';
