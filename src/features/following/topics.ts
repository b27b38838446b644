import { NotFound } from '../../platform/errors.ts';
import type { FollowSubject, SubjectWords, Topic } from '../../platform/events.ts';
import type { Language } from '../../platform/i18n.ts';

export interface Described extends SubjectWords {
  /** The topic as it is kept: of areas that merged, the one that stands for them now. */
  topic: Topic;
}

/** All that can be followed, by the kinds that the features describe. */
export interface Topics {
  /** Null for what is not there, not public, or of no kind that can be followed. */
  describe(topic: string, language: Language): Promise<Described | null>;
  /** Every topic that stands for the same thing. */
  names(topic: string): Promise<string[]>;
}

const longest = 300;

export function createTopics(subjects: readonly FollowSubject[]): Topics {
  const byKind = new Map(subjects.map((subject) => [subject.kind, subject]));
  const find = (topic: string) => {
    const colon = topic.indexOf(':');
    const id = topic.slice(colon + 1);
    const subject = id === '' || topic.length > longest ? undefined : byKind.get(topic.slice(0, colon));
    return subject && { subject, id };
  };
  return {
    async describe(topic, language) {
      const found = find(topic);
      if (!found) return null;
      const { subject, id } = found;
      const [present = id] = (await subject.names?.(id)) ?? [];
      const described = await subject.describe(present, language);
      return described && { ...described, topic: `${subject.kind}:${present}` };
    },
    async names(topic) {
      const found = find(topic);
      const ids = await found?.subject.names?.(found.id);
      return ids ? [...new Set([topic, ...ids.map((id) => `${found!.subject.kind}:${id}`)])] : [topic];
    },
  };
}

/** @throws NotFound for what cannot be followed */
export async function describeTopic(topics: Topics, topic: unknown, language: Language): Promise<Described> {
  const described = typeof topic === 'string' ? await topics.describe(topic, language) : null;
  if (!described) throw new NotFound();
  return described;
}
