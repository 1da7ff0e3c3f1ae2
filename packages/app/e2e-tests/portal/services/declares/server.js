const server = require('fastify')();

server.get('/', async () => 'ok');
server.listen({ port: 80, host: '0.0.0.0' });
