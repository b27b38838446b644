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
CREATE INDEX "conflict_answer_of" ON "conflict_answer" USING btree ("conflict_id");--> statement-breakpoint
CREATE INDEX "conflict_assignment_of" ON "conflict_assignment" USING btree ("conflict_id");--> statement-breakpoint
CREATE INDEX "conflict_message_of" ON "conflict_message" USING btree ("conflict_id");--> statement-breakpoint
CREATE INDEX "guideline_conflict_programme" ON "guideline_conflict" USING btree ("programme_code","at");--> statement-breakpoint
CREATE INDEX "contribution_programme" ON "contribution" USING btree ("programme_code","created_at");--> statement-breakpoint
CREATE INDEX "contribution_person" ON "contribution" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "contribution_message_of" ON "contribution_message" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "reaction_section" ON "reaction" USING btree ("edition_id","section_key","at");