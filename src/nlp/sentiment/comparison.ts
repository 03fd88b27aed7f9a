/**
 * Turns of phrase that set the brand above a rival; one phrase a line, written like those of the kinds. With the two names
 * exchanged they set the rival above the brand.
 */
const betterThanRival = `
  lebih .. (bagus|cepat|cepet|kencang|kenceng|murah|stabil|enak|lancar|ramah|nyaman|bersih|awet|baik|mantap|irit|hemat|luas|kuat|unggul|segar|rapi|aman|jernih|gesit|ringan|lengkap|praktis|tepat|oke|gercep|recommended|worth|jujur|mudah|gampang|simpel|puas|sat-set|canggih|keren) .. {than} .. {rival}
  (bagusan|enakan|cepetan|murahan|kencengan|mendingan|better|faster|cheaper|quicker|nicer|cleaner|stronger|tastier|friendlier|easier|smoother|superior|kinder|lighter|fresher|safer) .. {than} .. {rival}
  (more+reliable|more+stable|more+helpful|more+comfortable|more+affordable|less+hassle|less+expensive|way+ahead) .. {than} .. {rival}
  lebih .. (lemot|lambat|lelet|mahal|jelek|buruk|parah|ribet|payah|boros|kotor|hambar|lama|susah|ngaret|kemahalan|rusak|ancur|hancur|zonk|judes|jutek) .. {than} .. {brand}
  (lemotan|mahalan|jelekan|parahan|worse|slower|pricier|dearer|weaker|dirtier|ruder|noisier|less+reliable|more+expensive|less+stable) .. {than} .. {brand}
  ({dibanding}|compared+to|compared+with|unlike) {rival} .. lebih (bagus|cepat|cepet|kencang|kenceng|murah|stabil|enak|lancar|ramah|nyaman|bersih|awet|baik|mantap|irit|hemat|unggul|oke)
  (kalah|keok|tumbang) .. (sama|dari|dengan|dibanding|oleh|lawan|to) .. {brand}
  {brand} .. (menang|unggul|juara) .. (dari|lawan|atas|over|telak) .. {rival}
  (beats|outperforms|trumps|smokes|outclasses|thrashes|destroys|crushes) .. {rival}
  (beaten|outclassed|trounced) by .. {brand}
  (mending|mendingan|prefer|pilih|choose|pick) .. {brand} .. (daripada|ketimbang|dibanding|than|over|instead+of|to) .. {rival}
  (rather|sooner) .. {brand} .. than .. {rival}
  (pindah|ganti|switched|moved|switch|changed|beralih|hijrah|migrasi) .. (dari|from) .. {rival} .. (ke|to) .. {brand}
  (not|nowhere+near|isn't) .. as (good|fast|quick|cheap|reliable|clean|nice|stable) as .. {brand}
  {rival} .. (tidak|can't|cannot) .. (ngejar|nyaingin|menyaingi|match|touch|compete+with|hold+a+candle+to) .. {brand}
`;

/** Turns of phrase that need no name: the others are meant to be those of the same trade. */
const betterThanOthers = `
  lebih .. (bagus|cepat|cepet|kencang|kenceng|murah|stabil|enak|lancar|ramah|nyaman|bersih|awet|baik|mantap|irit|hemat|oke) .. {than} (sebelah|kompetitor|tetangga|yang+lain|lainnya|yang+lama|toko+lain|bank+lain|provider+lain)
  (better|faster|cheaper|quicker|nicer|cleaner|friendlier|easier|smoother) than (any+other|all+the+others|the+others|the+rest|my+old+one|the+competition)
`;

const worseThanOthers = `
  lebih .. (lemot|lambat|lelet|mahal|jelek|buruk|parah|ribet|payah|boros|lama|susah) .. {than} (sebelah|kompetitor|tetangga|yang+lain|lainnya|yang+lama|toko+lain|bank+lain|provider+lain)
  (worse|slower|pricier|dearer|ruder) than (any+other|all+the+others|the+others|the+rest|my+old+one|the+competition)
`;

function exchangeNames(phrases: string): string {
  return phrases.replace(/\{(brand|rival)\}/gu, (_, name) => (name === 'brand' ? '{rival}' : '{brand}'));
}

function writeOut(phrases: string): string {
  return phrases
    .replaceAll('{than}', '(dari|daripada|dibanding|dibandingkan|ketimbang|timbang|than)')
    .replaceAll('{dibanding}', 'dibanding|dibandingkan|daripada');
}

/** Phrases by which the brand (1) or the rival (-1) comes off better. */
export const comparisons: readonly { readonly favours: 1 | -1; readonly phrases: string }[] = [
  { favours: 1, phrases: writeOut(betterThanRival + betterThanOthers) },
  { favours: -1, phrases: writeOut(exchangeNames(betterThanRival) + worseThanOthers) },
];
