CREATE TABLE "assessor_invitation" (
	"call_id" uuid NOT NULL,
	"mail" text NOT NULL,
	"invited_by" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessor_invitation_call_id_mail_pk" PRIMARY KEY("call_id","mail")
);
--> statement-breakpoint
ALTER TABLE "assessor_invitation" ADD CONSTRAINT "assessor_invitation_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessor_invitation" ADD CONSTRAINT "assessor_invitation_invited_by_person_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;