declare module 'natural/lib/natural/stemmers/indonesian/stemmer_id' {
  const stemmer: { stem(token: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer' {
  type Step = (token: string) => string;
  const stemmer: {
    stem: Step;
    step1a: Step;
    step1b: Step;
    step1c: Step;
    step2: Step;
    step3: Step;
    step4: Step;
    step5a: Step;
    step5b: Step;
  };
  export default stemmer;
}
