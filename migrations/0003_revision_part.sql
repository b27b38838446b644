ALTER TABLE "plan_revision" ADD COLUMN "part" text;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD COLUMN "item" text;