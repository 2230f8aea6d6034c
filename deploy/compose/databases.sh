#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: one database and one role of the same name for each service that keeps data.
set -eu
for name in ingest store; do
  psql --username=postgres --set=ON_ERROR_STOP=1 --set=name="$name" --set=password="$(cat "/run/secrets/postgres-$name")" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
SQL
done
