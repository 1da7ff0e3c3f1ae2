// Tells customers where their parcel is.
const express = require('express');
const winston = require('winston');

const logger = winston.createLogger({
  transports: [
    new winston.transports.Console(),
    new winston.transports.File({ filename: 'logs/notifications.log' }),
  ],
});
const app = express();
app.use(express.json());

app.post('/notifications', async (request, response) => {
  await fetch('http://sms-gateway.internal:8080/send', {
    method: 'POST',
    body: JSON.stringify(request.body),
  });
  logger.info('sent');
  response.sendStatus(202);
});

const server = app.listen(process.env.PORT || 3000);

process.on('SIGTERM', () => {
  logger.info('stopping');
  process.exit(0);
});

module.exports = server;
