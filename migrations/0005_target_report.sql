CREATE TABLE "target_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"area_code" text NOT NULL,
	"day" date NOT NULL,
	"number" integer NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"organisation_id" uuid,
	"reported_by" uuid,
	"reported_at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "target_report" ADD CONSTRAINT "target_report_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_report" ADD CONSTRAINT "target_report_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_report" ADD CONSTRAINT "target_report_reported_by_person_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "target_report_area" ON "target_report" USING btree ("call_id","area_code","day");