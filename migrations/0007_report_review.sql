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
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "final_account" ADD COLUMN "accepted" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_review_id_report_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."report_review"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_review" ADD CONSTRAINT "report_review_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_review" ADD CONSTRAINT "report_review_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_review_submission" ON "report_review" USING btree ("submission_id");