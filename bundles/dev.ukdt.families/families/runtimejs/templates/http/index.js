'use strict';

const http = require('http');

const PORT = @@option.port@@;

http.createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/plain' });
  response.end('Hello from Runtime.js\n');
}).listen(PORT);

console.log(`serving on port ${PORT}`);
