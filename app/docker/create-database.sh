#!/bin/sh
# Run once by the PostgreSQL image: Stet gets an account that owns its database, and one that works there and may do nothing else.
set -eu
psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" \
    --set=owner="$STET_OWNER_PASSWORD" --set=worker="$STET_DATABASE_PASSWORD" <<'SQL'
create role stet login password :'owner';
create role stet_worker login password :'worker';
grant stet_worker to stet;
create database stet owner stet;
SQL
