CREATE TABLE "guide_archiving" (
	"programme_code" text PRIMARY KEY NOT NULL,
	"since" date NOT NULL,
	"notice" text NOT NULL,
	"person_id" uuid
);
--> statement-breakpoint
CREATE TABLE "guide_edition" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_code" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"dated" date,
	"introduction" text DEFAULT '' NOT NULL,
	"provenance" text DEFAULT '' NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guide_example" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"section_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"level" text,
	"place" text,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guide_mapping" (
	"edition_id" uuid NOT NULL,
	"from_key" text NOT NULL,
	"to_key" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "guide_mapping_edition_id_from_key_to_key_pk" PRIMARY KEY("edition_id","from_key","to_key")
);
--> statement-breakpoint
CREATE TABLE "guide_publication" (
	"edition_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid
);
--> statement-breakpoint
CREATE TABLE "guide_section" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"key" text NOT NULL,
	"parent_key" text,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"pillar" text,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"level" text,
	"hints" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"credits" text[] DEFAULT '{}' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid
);
--> statement-breakpoint
CREATE TABLE "guide_use" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan_id" uuid NOT NULL,
	"edition_id" uuid NOT NULL,
	"section_key" text NOT NULL,
	"example_key" text DEFAULT '' NOT NULL,
	"measure_id" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"code" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"organisation_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"path" text NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"addressees" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "headers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "guide_archiving" ADD CONSTRAINT "guide_archiving_programme_code_programme_code_fk" FOREIGN KEY ("programme_code") REFERENCES "public"."programme"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_archiving" ADD CONSTRAINT "guide_archiving_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_edition" ADD CONSTRAINT "guide_edition_programme_code_programme_code_fk" FOREIGN KEY ("programme_code") REFERENCES "public"."programme"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_example" ADD CONSTRAINT "guide_example_section_id_guide_section_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."guide_section"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_mapping" ADD CONSTRAINT "guide_mapping_edition_id_guide_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."guide_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_publication" ADD CONSTRAINT "guide_publication_edition_id_guide_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."guide_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_publication" ADD CONSTRAINT "guide_publication_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_section" ADD CONSTRAINT "guide_section_edition_id_guide_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."guide_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_section" ADD CONSTRAINT "guide_section_updated_by_person_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_use" ADD CONSTRAINT "guide_use_edition_id_guide_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."guide_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "guide_edition_number" ON "guide_edition" USING btree ("programme_code","number");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_example_key" ON "guide_example" USING btree ("section_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_section_key" ON "guide_section" USING btree ("edition_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_use_once" ON "guide_use" USING btree ("plan_id","section_key","example_key","measure_id");--> statement-breakpoint
CREATE INDEX "guide_use_edition" ON "guide_use" USING btree ("edition_id","section_key");--> statement-breakpoint
CREATE UNIQUE INDEX "event_key" ON "event" USING btree ("key");--> statement-breakpoint
CREATE INDEX "event_topics" ON "event" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "event_at" ON "event" USING btree ("at");