CREATE TABLE "guide_section_version" (
	"edition_id" uuid NOT NULL,
	"key" text NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb,
	"act" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "guide_section_version_edition_id_key_revision_pk" PRIMARY KEY("edition_id","key","revision")
);
--> statement-breakpoint
DROP INDEX "guide_use_once";--> statement-breakpoint
ALTER TABLE "guide_section_version" ADD CONSTRAINT "guide_section_version_edition_id_guide_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."guide_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_section_version" ADD CONSTRAINT "guide_section_version_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "guide_use_once" ON "guide_use" USING btree ("plan_id","edition_id","section_key","example_key","measure_id");