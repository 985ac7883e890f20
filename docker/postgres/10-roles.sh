#!/usr/bin/env bash
# Runs once, on an empty volume: owner, writer, reader, and the database they work on.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
    --set owner_password="$OWNER_PASSWORD" \
    --set writer_password="$WRITER_PASSWORD" \
    --set reader_password="$READER_PASSWORD" \
    --file /roles.sql
