CREATE TABLE "measure_search_block" (
	"block" integer PRIMARY KEY NOT NULL,
	"version" uuid NOT NULL,
	"free" integer NOT NULL,
	"content" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_search_card" (
	"card_id" uuid PRIMARY KEY NOT NULL,
	"place" integer NOT NULL,
	"terms" text[] NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_search_posting" (
	"term" text NOT NULL,
	"block" integer NOT NULL,
	"entries" "bytea" NOT NULL,
	CONSTRAINT "measure_search_posting_term_block_pk" PRIMARY KEY("term","block")
);
--> statement-breakpoint
CREATE TABLE "measure_search_synonym" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"words" text[] NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "measure_search_word" (
	"word" text PRIMARY KEY NOT NULL,
	"cards" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "measure_search_synonym" ADD CONSTRAINT "measure_search_synonym_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "measure_search_card_place" ON "measure_search_card" USING btree ("place");--> statement-breakpoint
CREATE INDEX "measure_search_word_start" ON "measure_search_word" USING btree ("word" text_pattern_ops);