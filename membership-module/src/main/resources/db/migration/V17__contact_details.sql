-- How to reach people. No part of the record: ordinary rows, which are overwritten and erased.
create table contact_detail (
    person_id varchar(64) not null,
    kind varchar(20) not null,
    value_text longtext not null,
    primary key (person_id, kind)
) default charset utf8mb4 collate utf8mb4_bin;
