// Receives with the libraries of others what Chapar sends, and writes each event as a line of JSON.
//
//   node receive.mjs webhook SECRET | amqp PORT QUEUE USER PASSWORD | mqtt PORT TOPIC | kafka BROKER TOPIC
//       | registry BROKER TOPIC REGISTRY
//
// "ready", and the port of the webhook, is written first.

const [kind, ...given] = process.argv.slice(2);

function tell(event) {
  const { id, source, type, specversion, time, dataschema, datacontenttype, data } = event;
  console.log(JSON.stringify({ id, source, type, specversion, time, dataschema, datacontenttype, data }));
}

const receivers = {
  async webhook(secret) {
    const { createServer } = await import('node:http');
    const { Webhook } = await import('standardwebhooks');
    const { HTTP } = await import('cloudevents');
    const webhook = new Webhook(secret);
    const server = createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks).toString('utf8');
      try {
        webhook.verify(body, request.headers);
        tell(HTTP.toEvent({ headers: request.headers, body }));
        response.writeHead(204).end();
      } catch (failure) {
        console.log(JSON.stringify({ refused: failure.message }));
        response.writeHead(401).end();
      }
    });
    server.listen(0, '127.0.0.1', () => console.log('ready ' + server.address().port));
  },

  async amqp(port, queue, username, password) {
    const { default: rhea } = await import('rhea');
    rhea.on('receiver_open', () => console.log('ready'));
    rhea.on('message', ({ message }) => {
      const event = { datacontenttype: message.content_type };
      for (const [name, value] of Object.entries(message.application_properties)) {
        if (name.startsWith('cloudEvents_')) event[name.slice('cloudEvents_'.length)] = value;
      }
      const body = message.body.typecode ? message.body.content : message.body;
      tell({ ...event, data: JSON.parse(body.toString('utf8')) });
    });
    rhea.on('disconnected', ({ error }) => error && console.log(JSON.stringify({ refused: String(error) })));
    rhea.connect({ host: '127.0.0.1', port: Number(port), username, password }).open_receiver(queue);
  },

  async mqtt(port, topic) {
    const { default: mqtt } = await import('mqtt');
    const client = mqtt.connect({ host: '127.0.0.1', port: Number(port), protocolVersion: 5 });
    client.on('message', (on, payload, { properties }) =>
      tell({ ...properties.userProperties, datacontenttype: properties.contentType, data: JSON.parse(payload) }));
    await client.subscribeAsync(topic, { qos: 1 });
    console.log('ready');
  },

  async kafka(broker, topic) {
    const { Kafka, logLevel } = await import('kafkajs');
    const { Kafka: binding } = await import('cloudevents');
    const consumer = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).consumer({ groupId: 'theirs' });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ message }) => {
        const headers = {};
        for (const [name, value] of Object.entries(message.headers)) headers[name] = value.toString('utf8');
        tell(binding.toEvent({ key: message.key.toString(), value: message.value.toString('utf8'), headers }));
      },
    });
    console.log('ready');
  },

  /** Values are read, and judged, by the schema that the registry has of them. */
  async registry(broker, topic, host) {
    const { Kafka, logLevel } = await import('kafkajs');
    const { SchemaRegistry, SchemaType } = await import('@kafkajs/confluent-schema-registry');
    const { default: Ajv } = await import('ajv/dist/2020.js');
    const ajvInstance = new Ajv({ strict: false, validateFormats: false });
    const registry = new SchemaRegistry({ host }, { [SchemaType.JSON]: { ajvInstance } });
    const consumer = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).consumer({ groupId: 'theirs' });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ message }) => {
        const event = { data: await registry.decode(message.value) };
        for (const [name, value] of Object.entries(message.headers)) {
          event[name.replace('ce_', '').replace('content-type', 'datacontenttype')] = value.toString('utf8');
        }
        tell(event);
      },
    });
    console.log('ready');
  },
};

await receivers[kind](...given);
