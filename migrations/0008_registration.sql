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
ALTER TABLE "reference" ADD CONSTRAINT "reference_programme_code_programme_code_fk" FOREIGN KEY ("programme_code") REFERENCES "public"."programme"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference" ADD CONSTRAINT "reference_checker_id_person_id_fk" FOREIGN KEY ("checker_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_check" ADD CONSTRAINT "reference_check_reference_id_reference_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."reference"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_check" ADD CONSTRAINT "reference_check_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_use" ADD CONSTRAINT "reference_use_reference_id_reference_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."reference"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_visit" ADD CONSTRAINT "reference_visit_reference_id_reference_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."reference"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "registration_secret" ON "registration" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "registration_mail" ON "registration" USING btree ("mail");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_slug" ON "reference" USING btree ("programme_code","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_address" ON "reference" USING btree ("programme_code","address_key");--> statement-breakpoint
CREATE INDEX "reference_address_key" ON "reference" USING btree ("address_key");--> statement-breakpoint
CREATE INDEX "reference_check_newest" ON "reference_check" USING btree ("reference_id","at");--> statement-breakpoint
CREATE INDEX "reference_use_subject" ON "reference_use" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "reference_visit_newest" ON "reference_visit" USING btree ("reference_id","at");