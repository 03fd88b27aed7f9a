import { splitTerms } from '../lexicon';

/** Rude words that people write with stars or digits in place of letters; read here so that the disguise does not help. */
export const insults: ReadonlySet<string> = new Set(
  splitTerms(`
    anjing anjir anjay anjrit bangsat bajingan babi monyet goblok tolol bego bodoh idiot kampret keparat brengsek asu jancok jancuk
    cok kontol memek ngentot entot pepek tai taik tahi setan iblis sialan sial bangke bangkai kunyuk pantek puki pukimak lonte pelacur
    jablay perek sinting gila edan gendeng dungu pekok koplak ndasmu matamu cukimai kimak ngehe tempik jembut peler coli bencong banci
    fuck fucking fucked fucker motherfucker shit shitty bullshit bitch bastard asshole ass arsehole arse dick dickhead cunt crap damn
    wanker twat prick bollocks piss pissed slut whore moron idiot idiots stupid retard retarded dumb dumbass scam scammer scammers
    maling penipu tipu bohong rampok korup koruptor sampah busuk
  `),
);
