import './instrument.js';
import * as Sentry from '@sentry/node';
import express from 'express';
import { pino } from 'pino';
import { collectDefaultMetrics, register } from 'prom-client';
import { config } from './config.js';

const logger = pino();
const app = express();
let draining = false;

collectDefaultMetrics();

app.get('/livez', (_request, response) => {
  response.send('ok');
});

app.get('/readyz', (_request, response) => {
  response.status(draining ? 503 : 200).send(draining ? 'draining' : 'ok');
});

app.get('/metrics', async (_request, response) => {
  response.type(register.contentType).send(await register.metrics());
});

app.get('/orders/:id', async (request, response) => {
  const answer = await fetch(`${config.ordersUrl}/orders/${request.params.id}`, {
    headers: { authorization: `Bearer ${config.ordersToken}` },
  });
  response.status(answer.status).json(await answer.json());
});

Sentry.setupExpressErrorHandler(app);

const server = app.listen(config.port, () => {
  logger.info({ port: config.port }, 'listening');
});

process.on('SIGTERM', () => {
  draining = true;
  logger.info('draining');
  server.close(async () => {
    await Sentry.close(2000);
    process.exit(0);
  });
});
