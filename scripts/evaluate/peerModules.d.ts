declare module 'vader-sentiment';
declare module 'wink-sentiment';
declare module 'multilang-sentiment';
declare module 'natural/lib/natural/sentiment';
declare module 'natural/lib/natural/stemmers';
declare module 'natural/lib/natural/tokenizers';
