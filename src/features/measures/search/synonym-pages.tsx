import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Services } from '../../../app.ts';
import { administrators, viewerOf } from '../../../platform/access.ts';
import type { Database } from '../../../platform/database/index.ts';
import { answersOf, type FieldErrors, formText, readForm } from '../../../platform/forms.ts';
import { goTo } from '../../../platform/http/language.ts';
import { leaveNotice } from '../../../platform/http/notices.ts';
import { translator } from '../../../platform/i18n.ts';
import { changeSynonyms, groupsIn, synonymGroups } from './synonyms.ts';
import { SynonymsPage } from './views/SynonymsPage.tsx';

const path = '/beheer/synoniemen';
const form = z.object({ groups: formText, mark: z.string() });

const textOf = (groups: readonly (readonly string[])[]) => groups.map((group) => group.join('; ')).join('\n');
const markOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Where the platform's administrator says which words mean the same to who searches. */
export function registerSynonyms(app: FastifyInstance, { db }: Services): void {
  const config = { access: administrators };

  app.get(path, { config }, (request, reply) => viewSynonyms(db, request, reply));

  app.post(path, { config }, async function submitSynonyms(request, reply) {
    const t = translator(request.language);
    const read = readForm(form, request.body, request.language);
    if (!read.ok) return viewSynonyms(db, request, reply, read.errors);
    const groups = groupsIn(read.value.groups);
    const problem = problemIn(groups);
    if (problem) return viewSynonyms(db, request, reply, { groups: t(problem.key, problem.values) });
    const viewer = viewerOf(request);
    const changed = await db.transaction((tx) =>
      changeSynonyms(tx, groups, viewer, (before) => markOf(textOf(before)) === read.value.mark),
    );
    if (!changed) return viewSynonyms(db, request, reply, { groups: t('search.synonyms.changedMeanwhile') });
    leaveNotice(reply, { key: 'search.synonyms.saved' });
    return goTo(request, reply, path);
  });
}

async function viewSynonyms(db: Database, request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors) {
  const { groups, isShipped } = await synonymGroups(db);
  const text = textOf(groups);
  const answers = answersOf(request.body);
  const page = <SynonymsPage text={text} isShipped={isShipped} mark={markOf(text)} answers={answers} errors={errors} />;
  return reply.page(page, errors ? 422 : 200);
}

const most = { groups: 2000, words: 20, length: 60 };

function problemIn(
  groups: readonly (readonly string[])[],
): { key: string; values: Record<string, string> } | undefined {
  if (groups.length > most.groups) return { key: 'search.synonyms.tooMany', values: { most: String(most.groups) } };
  const long = groups.find((group) => group.length > most.words || group.some((word) => word.length > most.length));
  if (long) {
    const values = { words: String(most.words), length: String(most.length), group: long[0]!.slice(0, most.length) };
    return { key: 'search.synonyms.tooLong', values };
  }
  const single = groups.find((group) => group.length < 2);
  return single && { key: 'search.synonyms.single', values: { word: single[0]! } };
}
