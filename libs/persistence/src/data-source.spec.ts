import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createDataSource } from './data-source';

const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]);
const farewell = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'));

it('a connection that PostgreSQL ends in the packet in which it opens it fails the question, not the process', async () => {
  const shuttingDown = createServer((socket) => socket.once('data', () => socket.end(Buffer.concat([welcome, farewell]))).on('error', () => undefined));
  shuttingDown.listen(0, '127.0.0.1');
  await once(shuttingDown, 'listening');
  const { port } = shuttingDown.address() as AddressInfo;
  try {
    await expect(createDataSource({ url: `postgres://somebody@127.0.0.1:${port}/nothing` }).initialize()).rejects.toThrow();
  } finally {
    shuttingDown.close();
  }
});
