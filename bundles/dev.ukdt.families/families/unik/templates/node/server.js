'use strict';

const http = require('http');

http.createServer((request, response) => response.end('Hello from UniK\n')).listen(8080);
