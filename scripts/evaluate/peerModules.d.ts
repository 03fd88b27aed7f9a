declare module 'vader-sentiment';
declare module 'wink-sentiment';
declare module 'multilang-sentiment';
declare module 'natural/lib/natural/sentiment/index.js';
declare module 'natural/lib/natural/stemmers/index.js';
declare module 'natural/lib/natural/tokenizers';
