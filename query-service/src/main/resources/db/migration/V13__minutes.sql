-- The minutes of every meeting as they stand. Rebuilt from events.
create table view_minutes_document (
    meeting_id varchar(64) not null,
    document longtext not null,
    position bigint not null,
    primary key (meeting_id)
) default charset utf8mb4 collate utf8mb4_bin;
