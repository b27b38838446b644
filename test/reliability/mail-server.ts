import { createServer, type Socket } from 'node:net';

/** A mail server that takes letters, or says nothing at all while `silent`. */
export async function startMailServer() {
  const sockets = new Set<Socket>();
  const letters: string[] = [];
  const state = { silent: false, conversations: 0 };
  const server = createServer((socket) => {
    sockets.add(socket);
    state.conversations += 1;
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    if (!state.silent) converse(socket, letters);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const endConversations = () => {
    for (const socket of sockets) socket.destroy();
  };
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    state,
    endConversations,
    close: () => {
      endConversations();
      server.close();
    },
  };
}

function converse(socket: Socket, letters: string[]): void {
  let letter: string | undefined;
  let rest = '';
  socket.write('220 test\r\n');
  socket.setEncoding('utf8').on('data', (text) => {
    rest += text;
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (letter === undefined) {
        if (/^DATA/i.test(line)) letter = '';
        socket.write(/^DATA/i.test(line) ? '354 go\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
      } else if (line === '.') {
        letters.push(letter);
        letter = undefined;
        socket.write('250 taken\r\n');
      } else letter += `${line}\n`;
    }
  });
}
