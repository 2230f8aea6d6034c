#!/bin/sh
# Writes the secrets that deploy/compose.yaml mounts, each drawn anew. Keeps what is there, so a second run changes nothing.
# The folder is closed to others; the files inside must be readable by the containers' own users.
set -eu
folder=$(dirname "$0")/secrets
if [ -e "$folder" ]; then
  echo "$folder is there already; remove it (and the volumes) to begin anew" >&2
  exit 0
fi
mkdir -m 700 "$folder"
draw() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
service_token=$(draw)
ingest_token=$(draw)
operator_token=$(draw)
for name in ingest store; do
  draw > "$folder/postgres-$name"
done
draw > "$folder/postgres"
{
  echo "quarkus.datasource.password=$(cat "$folder/postgres-ingest")"
  echo "depesche.tokens.service=$service_token"
  echo "depesche.tokens.ingest=$ingest_token"
} > "$folder/ingest-service.properties"
{
  echo "quarkus.datasource.password=$(cat "$folder/postgres-store")"
  echo "depesche.tokens.service=$service_token"
} > "$folder/store-service.properties"
{
  echo "depesche.tokens.service=$service_token"
  echo "depesche.tokens.operator=$operator_token"
} > "$folder/api-gateway.properties"
: > "$folder/nlp-service.properties"
chmod 644 "$folder"/*
echo "wrote $folder"
