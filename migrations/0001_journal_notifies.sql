-- Every act is in the journal, so every entry tells all processes that what they keep of public pages may be out of date.
CREATE FUNCTION "journal_notifies"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('relance_changed', '');
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "journal_notifies" AFTER INSERT ON "journal" FOR EACH STATEMENT EXECUTE FUNCTION "journal_notifies"();
