-- What the record was at a moment, signed. Taken by whoever makes one, in order.
create table checkpoint (
    number bigint not null,
    size bigint not null,
    made_at varchar(30) not null,
    note text not null,
    primary key (number)
) default charset utf8mb4 collate utf8mb4_bin;
create index checkpoint_size on checkpoint (size);

-- The public keys that it was signed with, in the order in which they were used.
create table checkpoint_key (
    number int not null,
    verifier_key varchar(400) not null,
    made_at varchar(30) not null,
    primary key (number)
) default charset utf8mb4 collate utf8mb4_bin;

-- Hashes of the tree over the leaves: of every complete subtree of 256, 65,536 and so on. Follows from the leaves.
create table tree_node (
    level int not null,
    number bigint not null,
    hash binary(32) not null,
    primary key (level, number)
) default charset utf8mb4 collate utf8mb4_bin;
