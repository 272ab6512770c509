-- Elections are proved with names, ballots and casting votes, and minutes print motions: both views are filled anew.
drop table view_offices_vote;
drop table view_offices_vote_second;
delete from view_offices_office;
delete from view_offices_office_second;
delete from view_offices_election;
delete from view_offices_election_second;
delete from view_offices_tenure;
delete from view_offices_tenure_second;
delete from view_minutes_document;
delete from view_minutes_document_second;
delete from dead_letter where projection in ('query.offices', 'query.minutes');
delete from filling where projection in ('query.offices', 'query.minutes');
delete from projection where name in ('query.offices', 'query.minutes');

create table view_offices_vote (
    vote_id varchar(110) not null,
    vote longtext not null,
    primary key (vote_id)
) default charset utf8mb4 collate utf8mb4_bin;

create table view_offices_vote_second (
    vote_id varchar(110) not null,
    vote longtext not null,
    primary key (vote_id)
) default charset utf8mb4 collate utf8mb4_bin;
