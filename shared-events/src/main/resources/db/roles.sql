-- Run once by a superuser on an empty database, with psql -v owner_password=… -v writer_password=… -v reader_password=…
-- The owner migrates, the writer appends, the reader reads; none of the last two can change a fact.
CREATE ROLE veterancare_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE veterancare_writer LOGIN PASSWORD :'writer_password';
CREATE ROLE veterancare_reader LOGIN PASSWORD :'reader_password';
-- The tables of the views belong to a group, so that either side can rebuild them.
CREATE ROLE veterancare_views NOLOGIN;
GRANT veterancare_views TO veterancare_owner, veterancare_writer, veterancare_reader;
-- A writer that stalls is ended by the server: readers of the log wait for no one for long.
ALTER ROLE veterancare_writer SET transaction_timeout = '15s';
ALTER ROLE veterancare_writer SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE veterancare_reader SET transaction_timeout = '15s';
ALTER ROLE veterancare_reader SET idle_in_transaction_session_timeout = '10s';
CREATE DATABASE veterancare OWNER veterancare_owner ENCODING 'UTF8' TEMPLATE template0;
