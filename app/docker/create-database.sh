#!/bin/sh
# Run once by the PostgreSQL image: Stet gets an account that may do nothing outside its own database.
set -eu
psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --set=password="$STET_DATABASE_PASSWORD" <<'SQL'
create role stet login password :'password';
create database stet owner stet;
SQL
