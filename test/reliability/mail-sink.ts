import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a mail server may do with a letter. */
type Mood = 'takes' | 'slow' | 'greylists' | 'drops' | 'takesAndDrops';

export interface Taken {
  to: string;
  messageId: string;
}

/**
 * A mail server of a bad day: it takes most letters, some slowly; sends some back with "later" the first time, hangs up before it
 * takes some, and hangs up on some right after it took them, so that the sender cannot know.
 */
export async function startMailSink() {
  const taken: Taken[] = [];
  const seen: Record<Mood, number> = { takes: 0, slow: 0, greylists: 0, drops: 0, takesAndDrops: 0 };
  const greylisted = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    converse(socket, { taken, seen, greylisted });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as { port: number };
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `smtp://127.0.0.1:${port}`, taken, seen, close };
}

interface Sink {
  taken: Taken[];
  seen: Record<Mood, number>;
  greylisted: Set<string>;
}

function converse(socket: Socket, sink: Sink): void {
  let to = '';
  let rest = '';
  let letter: string[] | null = null;
  const say = (line: string) => void socket.write(`${line}\r\n`);

  const answer = (line: string) => {
    if (letter) {
      if (line !== '.') return void letter.push(line);
      const messageId = /^Message-ID: (<.+>)$/im.exec(letter.join('\n'))?.[1] ?? '';
      letter = null;
      return void end(socket, sink, { to, messageId });
    }
    if (/^RCPT/i.test(line)) {
      to = /<(.+)>/.exec(line)?.[1] ?? '';
      if (Math.random() < 0.08 && !sink.greylisted.has(to)) {
        sink.greylisted.add(to);
        sink.seen.greylists += 1;
        return say('451 4.7.1 Greylisted, try again later');
      }
    }
    if (/^DATA/i.test(line)) letter = [];
    say(/^DATA/i.test(line) ? '354 go' : /^QUIT/i.test(line) ? '221 bye' : '250 ok');
  };

  say('220 sink');
  socket.setEncoding('utf8').on('data', (text) => {
    rest += text;
    for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
      const line = rest.slice(0, at);
      rest = rest.slice(at + 2);
      answer(line);
    }
  });
}

async function end(socket: Socket, { taken, seen }: Sink, letter: Taken): Promise<void> {
  const chance = Math.random();
  const mood = chance < 0.02 ? 'takesAndDrops' : chance < 0.05 ? 'drops' : chance < 0.25 ? 'slow' : 'takes';
  seen[mood] += 1;
  if (mood === 'drops') return void socket.destroy();
  if (mood === 'slow') await sleep(Math.random() * 60);
  taken.push(letter);
  if (mood === 'takesAndDrops') socket.destroy();
  else socket.write('250 taken\r\n');
}
