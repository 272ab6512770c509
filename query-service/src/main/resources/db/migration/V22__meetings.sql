-- What meetings come to, over many of them: their stages, who was there, what was decided, restricted and numbered. Rebuilt from events.
create table view_meetings_meeting (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    called bigint not null,
    kind longtext not null,
    term longtext not null,
    transcribed boolean not null,
    stage varchar(40) not null,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_meeting_id on view_meetings_meeting (meeting_id);
create index view_meetings_meeting_body on view_meetings_meeting (body_id, held_on);

create table view_meetings_minutes (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    stage varchar(40) not null,
    at_meeting_id varchar(64),
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_minutes_meeting on view_meetings_minutes (meeting_id);

create table view_meetings_presence (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    person_id varchar(64) not null,
    state varchar(40) not null,
    substitute_for varchar(64),
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_presence_meeting on view_meetings_presence (meeting_id);
create index view_meetings_presence_event on view_meetings_presence (event_id);

create table view_meetings_item (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    item_id varchar(64) not null,
    heading longtext not null,
    number int,
    reference longtext,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_item_meeting on view_meetings_item (meeting_id);
create index view_meetings_item_event on view_meetings_item (event_id);

create table view_meetings_decision (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    term_id varchar(64),
    term_label longtext,
    item_id varchar(64) not null,
    resolution_id varchar(64) not null,
    clause int not null,
    type varchar(40) not null,
    text longtext not null,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_decision_day on view_meetings_decision (held_on, position, clause);
create index view_meetings_decision_body on view_meetings_decision (body_id, held_on, position, clause);
create index view_meetings_decision_event on view_meetings_decision (event_id);

create table view_meetings_rescission (
    position bigint not null,
    meeting_id varchar(64) not null,
    resolution_id varchar(64) not null,
    by_meeting_id varchar(64) not null,
    by_resolution_id varchar(64) not null,
    authority longtext,
    recorded_from bigint not null,
    event_id varchar(64) not null,
    primary key (position)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_rescission_meeting on view_meetings_rescission (meeting_id);

create table view_meetings_restriction (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    item_id varchar(64) not null,
    scopes longtext not null,
    of_outcome boolean not null,
    basis longtext not null,
    paragraphs longtext not null,
    reason longtext not null,
    public_interest longtext not null,
    release_condition longtext not null,
    review_on longtext not null,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_restriction_meeting on view_meetings_restriction (meeting_id);
create index view_meetings_restriction_event on view_meetings_restriction (event_id);

create table view_meetings_lifting (
    position bigint not null,
    meeting_id varchar(64) not null,
    item_id varchar(64) not null,
    scopes longtext not null,
    of_outcome boolean not null,
    reason longtext not null,
    authority longtext not null,
    recorded_from bigint not null,
    event_id varchar(64) not null,
    primary key (position)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_lifting_meeting on view_meetings_lifting (meeting_id);

create table view_meetings_meeting_second (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    called bigint not null,
    kind longtext not null,
    term longtext not null,
    transcribed boolean not null,
    stage varchar(40) not null,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_meeting_id_second on view_meetings_meeting_second (meeting_id);
create index view_meetings_meeting_body_second on view_meetings_meeting_second (body_id, held_on);

create table view_meetings_minutes_second (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    stage varchar(40) not null,
    at_meeting_id varchar(64),
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_minutes_meeting_second on view_meetings_minutes_second (meeting_id);

create table view_meetings_presence_second (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    person_id varchar(64) not null,
    state varchar(40) not null,
    substitute_for varchar(64),
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_presence_meeting_second on view_meetings_presence_second (meeting_id);
create index view_meetings_presence_event_second on view_meetings_presence_second (event_id);

create table view_meetings_item_second (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    item_id varchar(64) not null,
    heading longtext not null,
    number int,
    reference longtext,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_item_meeting_second on view_meetings_item_second (meeting_id);
create index view_meetings_item_event_second on view_meetings_item_second (event_id);

create table view_meetings_decision_second (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    body_id varchar(64) not null,
    held_on date not null,
    term_id varchar(64),
    term_label longtext,
    item_id varchar(64) not null,
    resolution_id varchar(64) not null,
    clause int not null,
    type varchar(40) not null,
    text longtext not null,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_decision_day_second on view_meetings_decision_second (held_on, position, clause);
create index view_meetings_decision_body_second on view_meetings_decision_second (body_id, held_on, position, clause);
create index view_meetings_decision_event_second on view_meetings_decision_second (event_id);

create table view_meetings_rescission_second (
    position bigint not null,
    meeting_id varchar(64) not null,
    resolution_id varchar(64) not null,
    by_meeting_id varchar(64) not null,
    by_resolution_id varchar(64) not null,
    authority longtext,
    recorded_from bigint not null,
    event_id varchar(64) not null,
    primary key (position)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_rescission_meeting_second on view_meetings_rescission_second (meeting_id);

create table view_meetings_restriction_second (
    version_id varchar(60) not null,
    meeting_id varchar(64) not null,
    item_id varchar(64) not null,
    scopes longtext not null,
    of_outcome boolean not null,
    basis longtext not null,
    paragraphs longtext not null,
    reason longtext not null,
    public_interest longtext not null,
    release_condition longtext not null,
    review_on longtext not null,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_restriction_meeting_second on view_meetings_restriction_second (meeting_id);
create index view_meetings_restriction_event_second on view_meetings_restriction_second (event_id);

create table view_meetings_lifting_second (
    position bigint not null,
    meeting_id varchar(64) not null,
    item_id varchar(64) not null,
    scopes longtext not null,
    of_outcome boolean not null,
    reason longtext not null,
    authority longtext not null,
    recorded_from bigint not null,
    event_id varchar(64) not null,
    primary key (position)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_meetings_lifting_meeting_second on view_meetings_lifting_second (meeting_id);
