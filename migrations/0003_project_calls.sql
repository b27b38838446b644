CREATE TABLE "application" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"lead_organisation_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "application_measure" (
	"application_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"measure_id" text NOT NULL,
	"settled" jsonb,
	CONSTRAINT "application_measure_application_id_plan_id_measure_id_pk" PRIMARY KEY("application_id","plan_id","measure_id")
);
--> statement-breakpoint
CREATE TABLE "application_partner" (
	"application_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"invited_by" uuid,
	CONSTRAINT "application_partner_application_id_organisation_id_pk" PRIMARY KEY("application_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "application_revision" (
	"application_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"answers" jsonb NOT NULL,
	"act" text DEFAULT 'saved' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "application_revision_application_id_revision_pk" PRIMARY KEY("application_id","revision")
);
--> statement-breakpoint
CREATE TABLE "application_withdrawal" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partner_answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"digest" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"step_id" text NOT NULL,
	"turn" integer DEFAULT 1 NOT NULL,
	"sequence" integer NOT NULL,
	"receipt" text NOT NULL,
	"document" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "admissibility" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"is_admissible" boolean NOT NULL,
	"reasons" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_advice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"given_by" text NOT NULL,
	"advice_date" date NOT NULL,
	"is_favourable" boolean NOT NULL,
	"description" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessor_invitation" (
	"call_id" uuid NOT NULL,
	"mail" text NOT NULL,
	"invited_by" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessor_invitation_call_id_mail_pk" PRIMARY KEY("call_id","mail")
);
--> statement-breakpoint
CREATE TABLE "award" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"cents" bigint NOT NULL,
	"rank" integer,
	"reasons" text DEFAULT '' NOT NULL,
	"calculation" jsonb
);
--> statement-breakpoint
CREATE TABLE "call_assessor" (
	"call_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"added_by" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_assessor_call_id_person_id_pk" PRIMARY KEY("call_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "conflict_declaration" (
	"application_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"has_conflict" boolean NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "conflict_declaration_application_id_person_id_pk" PRIMARY KEY("application_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"decided_on" date NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"objection_until" date,
	"document" jsonb NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation" (
	"application_id" uuid NOT NULL,
	"criterion_id" text NOT NULL,
	"points" integer NOT NULL,
	"motivation" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "moderation_application_id_criterion_id_pk" PRIMARY KEY("application_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"text" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objection_settlement" (
	"objection_id" uuid PRIMARY KEY NOT NULL,
	"is_upheld" boolean NOT NULL,
	"answer" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score" (
	"application_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"criterion_id" text NOT NULL,
	"points" integer NOT NULL,
	"motivation" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "score_application_id_person_id_criterion_id_pk" PRIMARY KEY("application_id","person_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "final_account" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"cents" bigint NOT NULL,
	"calculation" jsonb NOT NULL,
	"accepted" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"motivation" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"call_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"application_id" uuid,
	"kind" text NOT NULL,
	"cents" bigint NOT NULL,
	"day" date NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"payee" text DEFAULT '' NOT NULL,
	"account" text DEFAULT '' NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_answer" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"until" date,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"organisation_id" uuid,
	"draft" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"last_receipt" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "call_revision" (
	"call_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"draft" jsonb NOT NULL,
	"act" text NOT NULL,
	"part" text DEFAULT '' NOT NULL,
	"item" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_revision_call_id_revision_pk" PRIMARY KEY("call_id","revision")
);
--> statement-breakpoint
CREATE TABLE "call_version" (
	"call_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by" uuid,
	CONSTRAINT "call_version_call_id_number_pk" PRIMARY KEY("call_id","number")
);
--> statement-breakpoint
CREATE TABLE "call_withdrawal" (
	"call_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drawing_right" (
	"call_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"area_code" text NOT NULL,
	"cents" bigint NOT NULL,
	CONSTRAINT "drawing_right_call_id_version_number_area_code_pk" PRIMARY KEY("call_id","version_number","area_code")
);
--> statement-breakpoint
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
ALTER TABLE "application" ADD CONSTRAINT "application_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_lead_organisation_id_organisation_id_fk" FOREIGN KEY ("lead_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_measure" ADD CONSTRAINT "application_measure_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_measure" ADD CONSTRAINT "application_measure_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_partner" ADD CONSTRAINT "application_partner_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_partner" ADD CONSTRAINT "application_partner_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_partner" ADD CONSTRAINT "application_partner_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_revision" ADD CONSTRAINT "application_revision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_revision" ADD CONSTRAINT "application_revision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_withdrawal" ADD CONSTRAINT "application_withdrawal_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_withdrawal" ADD CONSTRAINT "application_withdrawal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_answer" ADD CONSTRAINT "partner_answer_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_answer" ADD CONSTRAINT "partner_answer_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_answer" ADD CONSTRAINT "partner_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissibility" ADD CONSTRAINT "admissibility_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissibility" ADD CONSTRAINT "admissibility_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_advice" ADD CONSTRAINT "application_advice_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_advice" ADD CONSTRAINT "application_advice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessor_invitation" ADD CONSTRAINT "assessor_invitation_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessor_invitation" ADD CONSTRAINT "assessor_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_assessor" ADD CONSTRAINT "call_assessor_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_assessor" ADD CONSTRAINT "call_assessor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_assessor" ADD CONSTRAINT "call_assessor_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation" ADD CONSTRAINT "moderation_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation" ADD CONSTRAINT "moderation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_settlement" ADD CONSTRAINT "objection_settlement_objection_id_objection_id_fk" FOREIGN KEY ("objection_id") REFERENCES "public"."objection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_settlement" ADD CONSTRAINT "objection_settlement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "final_account" ADD CONSTRAINT "final_account_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "final_account" ADD CONSTRAINT "final_account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_review_id_report_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."report_review"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_review" ADD CONSTRAINT "report_review_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_review" ADD CONSTRAINT "report_review_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_revision" ADD CONSTRAINT "call_revision_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_revision" ADD CONSTRAINT "call_revision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_version" ADD CONSTRAINT "call_version_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_version" ADD CONSTRAINT "call_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_withdrawal" ADD CONSTRAINT "call_withdrawal_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_withdrawal" ADD CONSTRAINT "call_withdrawal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drawing_right" ADD CONSTRAINT "drawing_right_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_report" ADD CONSTRAINT "target_report_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_report" ADD CONSTRAINT "target_report_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_report" ADD CONSTRAINT "target_report_reported_by_person_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_ordinal" ON "application" USING btree ("call_id","lead_organisation_id","ordinal");--> statement-breakpoint
CREATE INDEX "application_lead" ON "application" USING btree ("lead_organisation_id");--> statement-breakpoint
CREATE INDEX "application_measure_plan" ON "application_measure" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "application_partner_organisation" ON "application_partner" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "partner_answer_application" ON "partner_answer" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_turn" ON "submission" USING btree ("application_id","step_id","turn");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_sequence" ON "submission" USING btree ("call_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_receipt" ON "submission" USING btree ("receipt");--> statement-breakpoint
CREATE INDEX "application_advice_application" ON "application_advice" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "award_decision" ON "award" USING btree ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_number" ON "decision" USING btree ("call_id","number");--> statement-breakpoint
CREATE INDEX "objection_application" ON "objection" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_sequence" ON "ledger_entry" USING btree ("call_id","sequence");--> statement-breakpoint
CREATE INDEX "ledger_entry_application" ON "ledger_entry" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "report_review_submission" ON "report_review" USING btree ("submission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_code" ON "call" USING btree ("code");--> statement-breakpoint
CREATE INDEX "call_organisation" ON "call" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "target_report_area" ON "target_report" USING btree ("call_id","area_code","day");