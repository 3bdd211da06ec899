-- To which address somebody wants mails of what concerns them, and how far they were mailed. No part of the record.
create table mail_wish (
    person       text primary key,
    address      text not null check (char_length(address) between 3 and 254),
    pace         text not null check (pace in ('NONE', 'AT_ONCE', 'DAILY')),
    confirmed_at timestamptz,
    proof        bytea check (octet_length(proof) = 32),
    proof_until  timestamptz,
    told_up_to   bigint not null,
    told_at      timestamptz not null,
    rests_until  timestamptz,
    trouble      text,
    check ((proof is null) = (proof_until is null))
);
comment on column mail_wish.confirmed_at is 'when its owner showed that they read what is sent there; nothing is sent before, but the letter that asks for it';
comment on column mail_wish.proof is 'the SHA-256 of the end of the link in that letter';
comment on column mail_wish.told_up_to is 'the index of the log up to which they were mailed';
comment on column mail_wish.trouble is 'why the last mail could not be sent';
