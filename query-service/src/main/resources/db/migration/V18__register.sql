-- Who belonged to which body, what people, organisations and bodies were called, and what changed. Rebuilt from events.
create table view_register_membership (
    version_id varchar(110) not null,
    membership_id varchar(64) not null,
    body_id varchar(64) not null,
    person_id varchar(64) not null,
    member_class longtext not null,
    voting boolean not null,
    seat varchar(41),
    basis longtext,
    valid_from date,
    valid_to date,
    end_reason varchar(40),
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_register_membership_id on view_register_membership (membership_id);
create index view_register_membership_body on view_register_membership (body_id, valid_from);
create index view_register_membership_person on view_register_membership (person_id);

create table view_register_fact (
    version_id varchar(190) not null,
    fact_id varchar(160) not null,
    kind varchar(40) not null,
    subject_id varchar(64) not null,
    body_id varchar(64),
    object_id varchar(64),
    text longtext,
    detail longtext,
    valid_from date,
    valid_to date,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_register_fact_id on view_register_fact (fact_id);
create index view_register_fact_subject on view_register_fact (subject_id, kind);
create index view_register_fact_object on view_register_fact (object_id, kind);
create index view_register_fact_body on view_register_fact (body_id, kind);

create table view_register_change (
    position bigint not null,
    body_id varchar(64) not null,
    kind varchar(40) not null,
    subject_id varchar(64) not null,
    person_id varchar(64) not null,
    office varchar(41),
    valid_from date,
    valid_to date,
    reason longtext,
    authority longtext,
    event_id varchar(64) not null,
    recorded_from bigint not null,
    primary key (position)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_register_change_body on view_register_change (body_id, position);
create index view_register_change_subject on view_register_change (subject_id, position);

create table view_register_membership_second (
    version_id varchar(110) not null,
    membership_id varchar(64) not null,
    body_id varchar(64) not null,
    person_id varchar(64) not null,
    member_class longtext not null,
    voting boolean not null,
    seat varchar(41),
    basis longtext,
    valid_from date,
    valid_to date,
    end_reason varchar(40),
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_register_membership_id_second on view_register_membership_second (membership_id);
create index view_register_membership_body_second on view_register_membership_second (body_id, valid_from);
create index view_register_membership_person_second on view_register_membership_second (person_id);

create table view_register_fact_second (
    version_id varchar(190) not null,
    fact_id varchar(160) not null,
    kind varchar(40) not null,
    subject_id varchar(64) not null,
    body_id varchar(64),
    object_id varchar(64),
    text longtext,
    detail longtext,
    valid_from date,
    valid_to date,
    recorded_from bigint not null,
    recorded_to bigint,
    event_id varchar(64) not null,
    position bigint not null,
    primary key (version_id)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_register_fact_id_second on view_register_fact_second (fact_id);
create index view_register_fact_subject_second on view_register_fact_second (subject_id, kind);
create index view_register_fact_object_second on view_register_fact_second (object_id, kind);
create index view_register_fact_body_second on view_register_fact_second (body_id, kind);

create table view_register_change_second (
    position bigint not null,
    body_id varchar(64) not null,
    kind varchar(40) not null,
    subject_id varchar(64) not null,
    person_id varchar(64) not null,
    office varchar(41),
    valid_from date,
    valid_to date,
    reason longtext,
    authority longtext,
    event_id varchar(64) not null,
    recorded_from bigint not null,
    primary key (position)
) default charset utf8mb4 collate utf8mb4_bin;
create index view_register_change_body_second on view_register_change_second (body_id, position);
create index view_register_change_subject_second on view_register_change_second (subject_id, position);
