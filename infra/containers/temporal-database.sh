#!/bin/sh
# Run once by the postgres image, as its superuser, on an empty data folder: Temporal's databases belong to a user of its own.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set password="$TEMPORAL_PASSWORD" <<'SQL'
create role temporal login password :'password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
