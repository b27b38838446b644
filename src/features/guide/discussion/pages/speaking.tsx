import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../../../app.ts';
import { everyone, signedIn, viewerOf } from '../../../../platform/access.ts';
import { NotFound, TooLate } from '../../../../platform/errors.ts';
import { answersOf, type FieldErrors, readForm } from '../../../../platform/forms.ts';
import { goTo, inLanguage } from '../../../../platform/http/language.ts';
import { leaveNotice } from '../../../../platform/http/notices.ts';
import { translator } from '../../../../platform/i18n.ts';
import { actorOf } from '../../contributions/actor.ts';
import { mayGuide } from '../../policy.ts';
import { editReaction, react, removeReaction, reportReaction } from '../acts.ts';
import { discussionPath, reactionPath } from '../addresses.ts';
import { isReadable, isWriter, mayEdit } from '../rules.ts';
import { reactionShape, textShape } from '../schema.ts';
import { countReactions, type Reaction, reactionsOn } from '../store.ts';
import { DiscussionPage } from '../views/DiscussionPage.tsx';
import { RemovePage } from '../views/RemovePage.tsx';
import { WritePage, type Writing } from '../views/WritePage.tsx';
import { crumbsOf, placeOf, reactionIn, refuseArchived, type Spoken, spokenIn } from './place.ts';

const at = discussionPath({ programmeCode: ':programme', editionNumber: ':number', sectionKey: ':section' });

/** Reading, and writing as someone who is signed in. */
export function registerSpeaking(app: FastifyInstance, services: Services): void {
  const { db, clock } = services;
  const config = { access: signedIn };

  app.get(at, { config: { access: everyone, cache: 'public' } }, async function viewDiscussion(request, reply) {
    const { programme, section } = await spokenIn(db, request);
    const reactions = await reactionsOn(db, section.editionId, section.key);
    const counts = await countReactions(db, programme.code, section.key);
    const { viewer } = request;
    const mayHide = mayGuide(viewer, 'edit', programme);
    const page = { programme, section, reactions, counts, viewer, mayHide, now: clock.now() };
    return reply.page(<DiscussionPage {...page} />);
  });

  app.get(`${at}/schrijven`, { config }, async function viewWrite(request, reply) {
    const spoken = await spokenIn(db, request);
    refuseArchived(spoken);
    return show(request, reply, 'write', spoken);
  });
  app.post(`${at}/schrijven`, { config }, async function submitWrite(request, reply) {
    return submitReaction(request, reply, 'write', await spokenIn(db, request), null);
  });

  app.get(`${at}/:reaction/antwoorden`, { config }, async function viewReply(request, reply) {
    const { reaction, ...spoken } = await reactionIn(db, request);
    refuseArchived(spoken);
    if (reaction.parentId || !isReadable(reaction)) throw new NotFound();
    return show(request, reply, 'reply', spoken, reaction);
  });
  app.post(`${at}/:reaction/antwoorden`, { config }, async function submitReply(request, reply) {
    const { reaction, ...spoken } = await reactionIn(db, request);
    return submitReaction(request, reply, 'reply', spoken, reaction);
  });

  app.get(`${at}/:reaction/wijzigen`, { config }, async function viewEdit(request, reply) {
    const { reaction, ...spoken } = await ownIn(request);
    if (!mayEdit(request.viewer, reaction, clock.now())) throw new TooLate();
    return show(request, reply, 'edit', spoken, reaction);
  });
  app.post(`${at}/:reaction/wijzigen`, { config }, async function submitEdit(request, reply) {
    const { reaction, ...spoken } = await ownIn(request);
    const form = readForm(textShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return show(request, reply, 'edit', spoken, reaction, form.errors);
    await editReaction(db, actorOf(request, services), reaction.id, form.value.body);
    leaveNotice(reply, { key: 'discussion.notice.edited' });
    return goTo(request, reply, reactionPath(reaction));
  });

  app.get(`${at}/:reaction/verwijderen`, { config }, async function viewRemove(request, reply) {
    const { reaction, ...spoken } = await ownIn(request);
    const t = translator(request.language);
    const breadcrumbs = crumbsOf(spoken, (path) => inLanguage(request.language, path), t);
    return reply.page(<RemovePage {...{ reaction, breadcrumbs }} />);
  });
  app.post(`${at}/:reaction/verwijderen`, { config }, async function submitRemove(request, reply) {
    const { reaction } = await ownIn(request);
    await removeReaction(db, actorOf(request, services), reaction.id);
    leaveNotice(reply, { key: 'discussion.notice.removed' });
    return goTo(request, reply, reactionPath(reaction));
  });

  app.get(`${at}/:reaction/melden`, { config }, async function viewReport(request, reply) {
    const { reaction, ...spoken } = await reactionIn(db, request);
    if (!isReadable(reaction)) throw new NotFound();
    return show(request, reply, 'report', spoken, reaction);
  });
  app.post(`${at}/:reaction/melden`, { config }, async function submitReport(request, reply) {
    const { reaction, ...spoken } = await reactionIn(db, request);
    const form = readForm(textShape(translator(request.language)), request.body, request.language);
    if (!form.ok) return show(request, reply, 'report', spoken, reaction, form.errors);
    await reportReaction(db, actorOf(request, services), spoken.programme, reaction.id, form.value.body);
    leaveNotice(reply, { key: 'discussion.notice.reported' });
    return goTo(request, reply, discussionPath(placeOf(spoken)));
  });

  /** A reaction of who asks; of others one cannot change or remove anything. */
  async function ownIn(request: FastifyRequest) {
    const found = await reactionIn(db, request);
    if (!isWriter(request.viewer, found.reaction) || found.reaction.removedAt) throw new NotFound();
    return found;
  }

  async function submitReaction(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: 'write' | 'reply',
    spoken: Spoken,
    parent: Reaction | null,
  ) {
    refuseArchived(spoken);
    const ids = organisationsOf(request).map(({ value }) => value);
    const form = readForm(reactionShape(translator(request.language), ids), request.body, request.language);
    if (!form.ok) return show(request, reply, kind, spoken, parent ?? undefined, form.errors);
    const { body, organisation } = form.value;
    const { section } = spoken;
    const id = await react(db, actorOf(request, services), {
      section,
      body,
      organisationId: organisation ?? null,
      parent,
    });
    leaveNotice(reply, { key: 'discussion.notice.written' });
    return goTo(request, reply, reactionPath({ ...placeOf(spoken), id }));
  }

  const organisationsOf = (request: FastifyRequest) =>
    viewerOf(request).memberships.map(({ organisationId, organisationName }) => ({
      value: organisationId,
      label: organisationName,
    }));

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: Writing,
    spoken: Spoken,
    reaction?: Reaction,
    errors?: FieldErrors,
  ) {
    const t = translator(request.language);
    const href = (path: string) => inLanguage(request.language, path);
    const isNew = kind === 'write' || kind === 'reply';
    const answers = errors ? answersOf(request.body) : { body: kind === 'edit' ? reaction?.body : '' };
    const page = {
      kind,
      answers,
      errors,
      reaction,
      lead: t('discussion.about', { section: spoken.section.title, edition: spoken.section.number }),
      breadcrumbs: crumbsOf(spoken, href, t),
      back: href(discussionPath(placeOf(spoken))),
      ...(isNew && { organisations: organisationsOf(request) }),
    };
    return reply.page(<WritePage {...page} />, errors ? 422 : 200);
  }
}
