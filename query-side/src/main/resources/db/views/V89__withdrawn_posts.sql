-- A plan says which of its posts their employers gave up: resources are taken in again.
TRUNCATE views.resource, views.resource_case;
DELETE FROM tail.dead_letter WHERE processing_group = 'resources';
DELETE FROM tail.token_entry WHERE processor_name = 'resources';
