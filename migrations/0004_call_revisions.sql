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
ALTER TABLE "call_revision" ADD CONSTRAINT "call_revision_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_revision" ADD CONSTRAINT "call_revision_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;