DROP INDEX "invitation_organisation";--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open" ON "invitation" USING btree ("organisation_id","mail") WHERE "invitation"."accepted_at" is null;