import { askDatabase } from './ask-database.ts';
import { Person } from './person.ts';
import { databasePid, freePort, startProduct } from './product.ts';
import type { Running, Victim } from './victim.ts';

// A plan is saved whole each time, so one that grows for ever would measure its own weight.
const measuresInPlan = 40;
const writers = ['redacteur', 'publicator', 'beheerder'];

interface Target {
  plan: string;
  goal: string;
  measures: number;
}

/** The whole product, written to as people do: each write is a measure added to a plan by the form, acknowledged by the page after it. */
export async function productVictim(): Promise<Victim> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let people: Person[] | undefined;
  let target: Promise<Target> | undefined;

  const write = async (id: number) => {
    const people_ = people ?? [];
    const person = people_[id % people_.length]!;
    const { plan, goal } = await room(person);
    const form = { parent: goal, title: titleOf(id), kind: 'support' };
    const answer = await person.post(`/werkplek/plannen/${plan}/lijst/maatregelen/nieuw`, form);
    await answer.arrayBuffer();
    if (answer.status !== 303) throw new Error(`not acknowledged: ${answer.status}`);
  };

  const room = async (person: Person): Promise<Target> => {
    target ??= startPlan(person);
    const chosen = target;
    const found = await chosen.catch((error) => {
      if (target === chosen) target = undefined;
      throw error;
    });
    found.measures += 1;
    if (found.measures >= measuresInPlan && target === chosen) target = undefined;
    return found;
  };

  return async (dataDir: string): Promise<Running> => {
    const product = await startProduct({ dataDir, port, env: { EXAMPLE_CONTENT: 'yes', LOG_LEVEL: 'silent' } });
    people ??= await Promise.all(
      writers.map(async (name) => {
        const person = new Person(address);
        await person.signIn(dataDir, name);
        return person;
      }),
    );
    return {
      process: product.process,
      databasePid: async () => databasePid(dataDir),
      write,
      readAll: () => readRevisions(dataDir),
      stop: async () => void (await product.stop()),
    };
  };
}

const titleOf = (id: number) => `Maatregel nummer ${id}`;
const numbersIn = (text: string) => [...text.matchAll(/"Maatregel nummer (\d+)"/g)].map((match) => Number(match[1]));

async function startPlan(person: Person): Promise<Target> {
  const page = await (await person.get('/werkplek/nieuw')).text();
  const [, organisation = ''] = /name="organisation"[^>]*value="([0-9a-f-]{36})"/.exec(page) ?? [];
  const form = {
    organisation,
    title: 'Plan onder vuur',
    area: 'EX001',
    programme: '',
    start: '07/2020',
    end: '12/2021',
  };
  const made = await person.post('/werkplek/nieuw', form);
  const plan = /plannen\/([0-9a-f-]{36})/.exec(made.headers.get('location') ?? '')?.[1];
  if (!plan) throw new Error(`no plan: ${made.status} ${await made.text()}`);
  const added = await person.post(`/werkplek/plannen/${plan}/lijst/doelstellingen/nieuw`, {
    title: 'Doel',
    pillar: 'economy',
  });
  const goal = /doelstelling\/([^?#]+)/.exec(added.headers.get('location') ?? '')?.[1];
  if (!goal) throw new Error(`no goal: ${added.status} ${await added.text()}`);
  return { plan, goal: decodeURIComponent(goal), measures: 0 };
}

interface Row {
  plan: string;
  current: number;
  document: string;
  revisions: number[];
  last: string;
}

/** The measures that the plans hold; throws when the revisions of a plan do not tell the same, or have a gap. */
async function readRevisions(dataDir: string): Promise<number[]> {
  const rows = await askDatabase<Row>(
    dataDir,
    `select p.id as plan, p.revision as current, p.document::text as document,
      array_agg(r.revision order by r.revision) as revisions,
      (select document::text from plan_revision l where l.plan_id = p.id order by revision desc limit 1) as last
     from plan p join plan_revision r on r.plan_id = p.id group by p.id`,
  );
  for (const row of rows) {
    const whole = row.revisions.every((revision, index) => revision === index + 1);
    if (!whole || row.revisions.length !== row.current || row.last !== row.document) {
      throw new Error(`The revisions of plan ${row.plan} are broken: ${row.revisions} beside ${row.current}`);
    }
  }
  return rows.flatMap(({ document }) => numbersIn(document));
}
