// Reads enriched articles from Kafka and prints one line for each: id, revision, number of edits, title. With a number as argument it
// ends after as many articles.
//
// Delivery is at least once, so a record may come again: what has this revision already is left out. Positions are committed after the
// work is done, never before.
import { Consumer, MessagesStreamFallbackModes, MessagesStreamModes } from '@platformatic/kafka';

const limit = process.argv[2] === undefined ? Infinity : Number(process.argv[2]);
const revisions = new Map(); // of a real reader: a column of its own table
let printed = 0;

const asText = (bytes) => bytes?.toString('utf8');
const consumer = new Consumer({
  clientId: 'example-node',
  groupId: process.env.GROUP_ID ?? 'example-node',
  bootstrapBrokers: (process.env.KAFKA_BOOTSTRAP_SERVERS ?? '127.0.0.1:8090').split(','),
  // The value stays bytes: null (a tombstone) and JSON are told apart below.
  deserializers: { key: asText, headerKey: asText, headerValue: asText },
});

const stream = await consumer.consume({
  topics: ['news.article.enriched.v1'],
  mode: MessagesStreamModes.COMMITTED,
  fallbackMode: MessagesStreamFallbackModes.EARLIEST,
  autocommit: false,
});

for await (const message of stream) {
  const gone = !message.value?.length || message.headers.get('ce_type') === 'news.article.withdrawn.v1';
  if (gone) {
    revisions.delete(message.key);
    console.log(`${message.key} withdrawn`);
  } else {
    const { revision, article, text } = JSON.parse(message.value.toString('utf8'));
    if (revision > (revisions.get(article.id) ?? 0)) {
      revisions.set(article.id, revision);
      console.log(`${article.id} r${revision} edits=${text.edits.length} ${article.title ?? ''}`);
      printed += 1;
    }
  }
  await message.commit();
  if (printed >= limit) {
    break;
  }
}
await consumer.close(true);
