CREATE TABLE "basket_item" (
	"person_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "basket_item_person_id_card_id_pk" PRIMARY KEY("person_id","card_id")
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
ALTER TABLE "basket_item" ADD CONSTRAINT "basket_item_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_item" ADD CONSTRAINT "basket_item_card_id_measure_card_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."measure_card"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowing" ADD CONSTRAINT "borrowing_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowing" ADD CONSTRAINT "borrowing_from_plan_plan_id_fk" FOREIGN KEY ("from_plan") REFERENCES "public"."plan"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowing" ADD CONSTRAINT "borrowing_from_organisation_organisation_id_fk" FOREIGN KEY ("from_organisation") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowing" ADD CONSTRAINT "borrowing_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "borrowing_measure" ON "borrowing" USING btree ("plan_id","measure");--> statement-breakpoint
CREATE INDEX "borrowing_card" ON "borrowing" USING btree ("card_id");--> statement-breakpoint
CREATE INDEX "borrowing_origin" ON "borrowing" USING btree ("from_plan","from_measure");