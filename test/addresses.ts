import type { RouteEntry } from '../src/platform/access.ts';
import type { Municipality } from './world.ts';

const nowhere = '00000000-0000-4000-8000-000000000000';

/** What is done with an application before it is sent in. */
const stillWritten =
  /^\/aanvragen\/:application\/(stap\/:step($|\/indienen|\/bestanden)|partners|maatregelen|verwijderen)/;

/** The same address for another municipality's things, or for things that are not there. */
export function addressOf({ url, access }: Pick<RouteEntry, 'url' | 'access'>, thing: Municipality | null): string {
  const values: Record<string, string> = {
    plan: (access.startsWith('removed-plan:') ? thing?.removed.id : thing?.draft.id) ?? nowhere,
    organisation: thing?.organisation.id ?? nowhere,
    publication: thing?.published.publication ?? nowhere,
    person: thing?.people.viewer.person.id ?? nowhere,
    invitation: thing?.invitation ?? nowhere,
    token: thing?.token ?? nowhere,
    area: thing?.area ?? 'nergens',
    code: thing?.area ?? 'nergens',
    slug: thing?.published.slug ?? 'nergens',
    programme: thing?.programme ?? 'nergens',
    section: url.includes(':example') ? 'winkels' : 'solidariteit',
    example: 'terras',
    // Who works on a guide works on the edition in preparation.
    number: access.startsWith('guide:') ? '3' : '1',
    contribution: thing?.talk.contribution ?? nowhere,
    attachment: thing?.talk.attachment ?? nowhere,
    reaction: thing?.talk.reaction ?? nowhere,
    conflict: (access === 'everyone' ? thing?.talk.publicConflict : thing?.talk.conflict) ?? nowhere,
    reference: thing?.reference ?? nowhere,
    revision: '1',
    goal: 'D1',
    measure: 'M1',
    item: 'D1',
    part: 'visie',
    collection: 'doelstellingen',
    list: 'doelstellingen',
    card: (/^(everyone|signed-in)$/.test(access) ? thing?.card.slug : thing?.draftCard.slug) ?? 'nergens',
    import: thing?.measureImport ?? nowhere,
    experience: thing?.experience ?? nowhere,
    secret: 'geen-geheim',
    file: 'main.css',
    theme: thing ? 'cycling' : 'nergens',
    follow: thing?.follow ?? nowhere,
    notice: thing?.notice ?? nowhere,
    call: thing?.call.code ?? 'nergens',
    // A decision, its objection and what is paid are about what was granted.
    application:
      (/beslissing|bezwaar|dossiers|betalingen/.test(url)
        ? thing?.granted.application
        : stillWritten.test(url)
          ? thing?.draftApplication
          : thing?.application) ?? nowhere,
    decision: thing ? '1' : '99',
    objection: thing?.granted.objection ?? nowhere,
    step: 'aanvraag',
    field: 'plan',
    version: '1',
    report: nowhere,
    callPart: 'criteria',
    callItem: 'veiligheid',
  };
  return url
    .replace(/:(\w+)(\([^)]*\))?/g, (_all, name: string) => values[name] ?? unknown(name, url))
    .replace('*', 'x');
}

function unknown(name: string, url: string): never {
  throw new Error(`The tests do not know what to put for :${name} in ${url}`);
}
