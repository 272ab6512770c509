-- Minutes say how far they have come, and items are found by their numbers: the view is filled anew from the events.
delete from view_minutes_document;
delete from view_minutes_document_second;
delete from dead_letter where projection = 'query.minutes';
delete from filling where projection = 'query.minutes';
delete from projection where name = 'query.minutes';

create table view_minutes_number (
    number_id varchar(110) not null,
    body_id varchar(64) not null,
    meeting_id varchar(64) not null,
    item_id varchar(41) not null,
    reference longtext not null,
    spelling varchar(190) not null,
    number int,
    first_year int,
    event_id varchar(64) not null,
    recorded_from bigint not null,
    primary key (number_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_minutes_number_spelling on view_minutes_number (body_id, spelling);
create index view_minutes_number_number on view_minutes_number (body_id, number);

create table view_minutes_number_second (
    number_id varchar(110) not null,
    body_id varchar(64) not null,
    meeting_id varchar(64) not null,
    item_id varchar(41) not null,
    reference longtext not null,
    spelling varchar(190) not null,
    number int,
    first_year int,
    event_id varchar(64) not null,
    recorded_from bigint not null,
    primary key (number_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_minutes_number_spelling_second on view_minutes_number_second (body_id, spelling);
create index view_minutes_number_number_second on view_minutes_number_second (body_id, number);
