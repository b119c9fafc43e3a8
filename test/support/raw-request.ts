import { once } from 'node:events';
import { connect } from 'node:net';

/** Sends a request line as it stands, such as `GET //`, to a port of this machine. */
export async function rawRequest(
  port: number,
  line: string,
): Promise<{ status: number; body: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${line} HTTP/1.0\r\nHost: localhost\r\n\r\n`);
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  await once(socket, 'close');
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body };
}
