CREATE TABLE "measure_card" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"pillar" text,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"kind" text,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"level" text,
	"status" text,
	"clusters" text[] DEFAULT '{}' NOT NULL,
	"is_classified" boolean DEFAULT false NOT NULL,
	"cost_lowest" bigint,
	"cost_highest" bigint,
	"duration_shortest" integer,
	"duration_longest" integer,
	"effect" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"yearly_amounts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"objective" text DEFAULT '' NOT NULL,
	"action_plan" text DEFAULT '' NOT NULL,
	"origin" text NOT NULL,
	"origin_key" text NOT NULL,
	"area_code" text,
	"organisation_id" uuid,
	"is_example" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp with time zone,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "measure_card" ADD CONSTRAINT "measure_card_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_card" ADD CONSTRAINT "measure_card_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "measure_card_slug" ON "measure_card" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_card_origin" ON "measure_card" USING btree ("origin","origin_key");--> statement-breakpoint
CREATE INDEX "measure_card_area" ON "measure_card" USING btree ("area_code");