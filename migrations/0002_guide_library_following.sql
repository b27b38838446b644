CREATE TABLE "registration" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"secret_hash" text NOT NULL,
	"mail" text NOT NULL,
	"name" text NOT NULL,
	"back" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"follower_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"channel" text DEFAULT 'mail' NOT NULL,
	"topic" text NOT NULL,
	"frequency" text NOT NULL,
	"mailed_at" timestamp with time zone,
	"mail_id" uuid,
	CONSTRAINT "delivery_follower_id_event_id_channel_pk" PRIMARY KEY("follower_id","event_id","channel")
);
--> statement-breakpoint
CREATE TABLE "follow" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"follower_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"frequency" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_request" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"mail" text NOT NULL,
	"topic" text NOT NULL,
	"frequency" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follower" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid,
	"mail" text,
	"language" text DEFAULT 'nl' NOT NULL,
	"feed_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "conflict_answer" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"conflict_id" uuid NOT NULL,
	"ruling" text NOT NULL,
	"body" text NOT NULL,
	"source" jsonb NOT NULL,
	"section_keys" text[] DEFAULT '{}' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict_assignment" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"conflict_id" uuid NOT NULL,
	"assignee_id" uuid,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict_ending" (
	"conflict_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict_message" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"conflict_id" uuid NOT NULL,
	"side" text NOT NULL,
	"person_id" uuid,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict_release" (
	"conflict_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict_support" (
	"conflict_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "conflict_support_conflict_id_organisation_id_pk" PRIMARY KEY("conflict_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "guideline_conflict" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_code" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid,
	"title" text NOT NULL,
	"first" jsonb NOT NULL,
	"second" jsonb NOT NULL,
	"clash" text NOT NULL,
	"meanwhile" text DEFAULT '' NOT NULL,
	"urgency" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_code" text NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	"kind" text NOT NULL,
	"section_key" text DEFAULT '' NOT NULL,
	"edition_number" integer,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"area_code" text,
	"measure_kind" text,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"credit" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_decision" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"edition_id" uuid,
	"section_key" text DEFAULT '' NOT NULL,
	"path" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_message" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"contribution_id" uuid NOT NULL,
	"side" text NOT NULL,
	"person_id" uuid,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_taking" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contribution_withdrawal" (
	"contribution_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reaction" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"edition_id" uuid NOT NULL,
	"section_key" text NOT NULL,
	"parent_id" uuid,
	"person_id" uuid,
	"organisation_id" uuid,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reaction_hiding" (
	"reaction_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reaction_report" (
	"reaction_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "reaction_report_reaction_id_person_id_pk" PRIMARY KEY("reaction_id","person_id")
);
--> statement-breakpoint
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
CREATE TABLE "guide_archiving" (
	"programme_code" text PRIMARY KEY NOT NULL,
	"since" date,
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
CREATE TABLE "basket_item" (
	"person_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "basket_item_person_id_card_id_pk" PRIMARY KEY("person_id","card_id")
);
--> statement-breakpoint
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
CREATE TABLE "measure_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"source" text NOT NULL,
	"content" text NOT NULL,
	"state" text DEFAULT 'checking' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"outcome" jsonb,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
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
CREATE TABLE "borrowing" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"card_id" uuid,
	"from_plan" uuid,
	"from_measure" text,
	"from_organisation" uuid,
	"origin_title" text NOT NULL,
	"origin_text" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"public_title" text,
	"public_status" text,
	"public_since" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reference" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"programme_code" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"owner" text NOT NULL,
	"address" text NOT NULL,
	"address_key" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"end_reason" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"check_every_days" integer DEFAULT 90 NOT NULL,
	"checker_id" uuid,
	"is_example" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_check" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"outcome" text NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_use" (
	"reference_id" uuid NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reference_use_reference_id_subject_type_subject_id_pk" PRIMARY KEY("reference_id","subject_type","subject_id")
);
--> statement-breakpoint
CREATE TABLE "reference_visit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"outcome" text NOT NULL,
	"status" integer,
	"fingerprint" text,
	"detail" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"uploaded_by" uuid,
	"at" timestamp with time zone NOT NULL
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
ALTER TABLE "mail" ADD COLUMN "tries" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_follower_id_follower_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."follower"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_follower_id_follower_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."follower"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follower" ADD CONSTRAINT "follower_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_answer" ADD CONSTRAINT "conflict_answer_conflict_id_guideline_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."guideline_conflict"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_answer" ADD CONSTRAINT "conflict_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_assignment" ADD CONSTRAINT "conflict_assignment_conflict_id_guideline_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."guideline_conflict"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_assignment" ADD CONSTRAINT "conflict_assignment_assignee_id_person_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_assignment" ADD CONSTRAINT "conflict_assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_ending" ADD CONSTRAINT "conflict_ending_conflict_id_guideline_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."guideline_conflict"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_ending" ADD CONSTRAINT "conflict_ending_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_message" ADD CONSTRAINT "conflict_message_conflict_id_guideline_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."guideline_conflict"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_message" ADD CONSTRAINT "conflict_message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_release" ADD CONSTRAINT "conflict_release_conflict_id_guideline_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."guideline_conflict"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_release" ADD CONSTRAINT "conflict_release_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_support" ADD CONSTRAINT "conflict_support_conflict_id_guideline_conflict_id_fk" FOREIGN KEY ("conflict_id") REFERENCES "public"."guideline_conflict"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_support" ADD CONSTRAINT "conflict_support_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_support" ADD CONSTRAINT "conflict_support_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_conflict" ADD CONSTRAINT "guideline_conflict_programme_code_programme_code_fk" FOREIGN KEY ("programme_code") REFERENCES "public"."programme"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_conflict" ADD CONSTRAINT "guideline_conflict_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guideline_conflict" ADD CONSTRAINT "guideline_conflict_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_programme_code_programme_code_fk" FOREIGN KEY ("programme_code") REFERENCES "public"."programme"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_decision" ADD CONSTRAINT "contribution_decision_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_decision" ADD CONSTRAINT "contribution_decision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_message" ADD CONSTRAINT "contribution_message_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_message" ADD CONSTRAINT "contribution_message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_taking" ADD CONSTRAINT "contribution_taking_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_taking" ADD CONSTRAINT "contribution_taking_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_withdrawal" ADD CONSTRAINT "contribution_withdrawal_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_edition_id_guide_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."guide_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_parent_id_reaction_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."reaction"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction_hiding" ADD CONSTRAINT "reaction_hiding_reaction_id_reaction_id_fk" FOREIGN KEY ("reaction_id") REFERENCES "public"."reaction"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction_hiding" ADD CONSTRAINT "reaction_hiding_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction_report" ADD CONSTRAINT "reaction_report_reaction_id_reaction_id_fk" FOREIGN KEY ("reaction_id") REFERENCES "public"."reaction"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reaction_report" ADD CONSTRAINT "reaction_report_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_section_version" ADD CONSTRAINT "guide_section_version_edition_id_guide_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."guide_edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_section_version" ADD CONSTRAINT "guide_section_version_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "basket_item" ADD CONSTRAINT "basket_item_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_item" ADD CONSTRAINT "basket_item_card_id_measure_card_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."measure_card"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_card" ADD CONSTRAINT "measure_card_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_card" ADD CONSTRAINT "measure_card_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_consent" ADD CONSTRAINT "library_consent_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_consent" ADD CONSTRAINT "library_consent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_experience" ADD CONSTRAINT "measure_experience_card_id_measure_card_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."measure_card"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_experience" ADD CONSTRAINT "measure_experience_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_experience" ADD CONSTRAINT "measure_experience_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_import" ADD CONSTRAINT "measure_import_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_search_synonym" ADD CONSTRAINT "measure_search_synonym_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowing" ADD CONSTRAINT "borrowing_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowing" ADD CONSTRAINT "borrowing_from_plan_plan_id_fk" FOREIGN KEY ("from_plan") REFERENCES "public"."plan"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowing" ADD CONSTRAINT "borrowing_from_organisation_organisation_id_fk" FOREIGN KEY ("from_organisation") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowing" ADD CONSTRAINT "borrowing_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference" ADD CONSTRAINT "reference_programme_code_programme_code_fk" FOREIGN KEY ("programme_code") REFERENCES "public"."programme"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference" ADD CONSTRAINT "reference_checker_id_person_id_fk" FOREIGN KEY ("checker_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_check" ADD CONSTRAINT "reference_check_reference_id_reference_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."reference"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_check" ADD CONSTRAINT "reference_check_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_use" ADD CONSTRAINT "reference_use_reference_id_reference_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."reference"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_visit" ADD CONSTRAINT "reference_visit_reference_id_reference_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."reference"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "registration_secret" ON "registration" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "registration_mail" ON "registration" USING btree ("mail");--> statement-breakpoint
CREATE INDEX "delivery_waiting" ON "delivery" USING btree ("frequency","follower_id") WHERE mailed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "follow_once" ON "follow" USING btree ("follower_id","topic");--> statement-breakpoint
CREATE INDEX "follow_topic" ON "follow" USING btree ("topic");--> statement-breakpoint
CREATE INDEX "follow_request_mail" ON "follow_request" USING btree ("mail");--> statement-breakpoint
CREATE UNIQUE INDEX "follower_person" ON "follower" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follower_mail" ON "follower" USING btree ("mail");--> statement-breakpoint
CREATE UNIQUE INDEX "follower_feed" ON "follower" USING btree ("feed_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_once" ON "notice" USING btree ("person_id","event_id");--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" USING btree ("person_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notice_newest" ON "notice" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "conflict_answer_of" ON "conflict_answer" USING btree ("conflict_id");--> statement-breakpoint
CREATE INDEX "conflict_assignment_of" ON "conflict_assignment" USING btree ("conflict_id");--> statement-breakpoint
CREATE INDEX "conflict_message_of" ON "conflict_message" USING btree ("conflict_id");--> statement-breakpoint
CREATE INDEX "guideline_conflict_programme" ON "guideline_conflict" USING btree ("programme_code","at");--> statement-breakpoint
CREATE INDEX "contribution_programme" ON "contribution" USING btree ("programme_code","created_at");--> statement-breakpoint
CREATE INDEX "contribution_person" ON "contribution" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "contribution_message_of" ON "contribution_message" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "reaction_section" ON "reaction" USING btree ("edition_id","section_key","at");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_edition_number" ON "guide_edition" USING btree ("programme_code","number");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_example_key" ON "guide_example" USING btree ("section_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_section_key" ON "guide_section" USING btree ("edition_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_use_once" ON "guide_use" USING btree ("plan_id","edition_id","section_key","example_key","measure_id");--> statement-breakpoint
CREATE INDEX "guide_use_edition" ON "guide_use" USING btree ("edition_id","section_key");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_card_slug" ON "measure_card" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_card_origin" ON "measure_card" USING btree ("origin","origin_key");--> statement-breakpoint
CREATE INDEX "measure_card_area" ON "measure_card" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "measure_experience_card" ON "measure_experience" USING btree ("card_id");--> statement-breakpoint
CREATE INDEX "measure_experience_organisation" ON "measure_experience" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "measure_import_created" ON "measure_import" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_search_card_place" ON "measure_search_card" USING btree ("place");--> statement-breakpoint
CREATE INDEX "measure_search_word_start" ON "measure_search_word" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "borrowing_measure" ON "borrowing" USING btree ("plan_id","measure");--> statement-breakpoint
CREATE INDEX "borrowing_card" ON "borrowing" USING btree ("card_id");--> statement-breakpoint
CREATE INDEX "borrowing_origin" ON "borrowing" USING btree ("from_plan","from_measure");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_slug" ON "reference" USING btree ("programme_code","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_address" ON "reference" USING btree ("programme_code","address_key");--> statement-breakpoint
CREATE INDEX "reference_address_key" ON "reference" USING btree ("address_key");--> statement-breakpoint
CREATE INDEX "reference_check_newest" ON "reference_check" USING btree ("reference_id","at");--> statement-breakpoint
CREATE INDEX "reference_use_subject" ON "reference_use" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "reference_visit_newest" ON "reference_visit" USING btree ("reference_id","at");--> statement-breakpoint
CREATE INDEX "attachment_subject" ON "attachment" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_key" ON "event" USING btree ("key");--> statement-breakpoint
CREATE INDEX "event_topics" ON "event" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "event_at" ON "event" USING btree ("at");