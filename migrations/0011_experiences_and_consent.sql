CREATE TABLE "library_consent" (
	"plan_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid
);
--> statement-breakpoint
CREATE TABLE "measure_experience" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"card_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"who" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"did" text DEFAULT '' NOT NULL,
	"worked" text DEFAULT '' NOT NULL,
	"failed" text DEFAULT '' NOT NULL,
	"cost" text DEFAULT '' NOT NULL,
	"effect" text DEFAULT '' NOT NULL,
	"period_start" text,
	"period_end" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp with time zone,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "library_consent" ADD CONSTRAINT "library_consent_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_consent" ADD CONSTRAINT "library_consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_experience" ADD CONSTRAINT "measure_experience_card_id_measure_card_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."measure_card"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_experience" ADD CONSTRAINT "measure_experience_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_experience" ADD CONSTRAINT "measure_experience_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measure_experience_card" ON "measure_experience" USING btree ("card_id");--> statement-breakpoint
CREATE INDEX "measure_experience_organisation" ON "measure_experience" USING btree ("organisation_id");