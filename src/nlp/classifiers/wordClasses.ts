import { splitTerms } from '../lexicon';

/** Classes of words that phrases ask for as `{name}`; a word belongs by its standard form or its root. */
const written: Readonly<Record<string, string>> = {
  me: 'saya aku gue gw gua ane ana awak beta ambo i my me mine we our us kami kita abdi urang kulo inyong',
  time: 'hari minggu bulan tahun jam menit detik kemarin pekan day days week weeks month months year years hour hours minute minutes yesterday',
};

/** The classes of each word. */
export const wordClasses: ReadonlyMap<string, readonly string[]> = collectClasses();

function collectClasses(): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>();
  for (const [name, words] of Object.entries(written)) {
    for (const word of splitTerms(words)) {
      const names = classes.get(word) ?? [];
      names.push(`{${name}}`);
      classes.set(word, names);
    }
  }
  return classes;
}
