'use strict';

console.log('Hello from Runtime.js');
