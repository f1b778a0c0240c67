// PouchDB's own replication of made documents to a server and from there into another database, timed; nothing else is done.

import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';

PouchDB.plugin(idb).plugin(http).plugin(replication);

/** Milliseconds of each way. `letters`: what a record's text is made of; `bytes`: of an attachment instead. */
window.replicate = async ({ url, auth, count, letters, bytes, batch }) => {
  const there = new PouchDB(url, { adapter: 'http', auth });
  const [here, other] = ['here', 'other'].map((name) => new PouchDB(`${name}-${count}`, { adapter: 'idb' }));
  for (let start = 0; start < count; start += 50)
    await here.bulkDocs(
      Array.from({ length: Math.min(50, count - start) }, (_, at) => made(start + at, letters, bytes)),
    );
  const options = batch ? { batch_size: batch } : {};
  const pushing = performance.now();
  const pushed = await here.replicate.to(there, options);
  const pulling = performance.now();
  const pulled = await other.replicate.from(there, options);
  const ended = performance.now();
  if (pushed.docs_written !== count || pulled.docs_written !== count) throw new Error('some were lost');
  return { push: pulling - pushing, pull: ended - pulling };
};

function made(at, letters, bytes) {
  if (!bytes) return { _id: `record-${at}`, text: text(letters) };
  const data = new Uint8Array(bytes);
  for (let from = 0; from < bytes; from += 65_536) crypto.getRandomValues(data.subarray(from, from + 65_536));
  const type = 'application/octet-stream';
  return { _id: `o-${at}`, _attachments: { sealed: { content_type: type, data: new Blob([data], { type }) } } };
}

function text(letters) {
  const data = crypto.getRandomValues(new Uint8Array(letters));
  return Array.from(data, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
