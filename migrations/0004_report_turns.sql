DROP INDEX "submission_step";--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "turn" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "report_review" ADD COLUMN "until" date;--> statement-breakpoint
CREATE UNIQUE INDEX "submission_turn" ON "submission" USING btree ("application_id","step_id","turn");