/**
 * Turns of phrase in which praise is often not meant: applause beside a failure, thanks for a loss, smiles turned
 * upside down. They are also met in earnest, so they make a verdict less sure and never turn it round.
 * One phrase a line, written like those of the kinds.
 */
export const ironyCues = `
  {thanks} (ya|yah|lho|loh|so+much|a+lot|banget)? (for|udah|sudah|telah|atas|to)? .. ({failed}|{broken}|{spoilt}|{wait}|mati|down|losing|ruining|cancelling|charging|breaking|wasting|delaying|nothing)
  (wow|wah|hebat|luar+biasa|mantap|keren|canggih|salut|bravo|selamat|congrats|congratulations|well+done) .. ({failed}|{broken}|{spoilt}|{wait}|mati|down|losing|ruining|cancelling|charging|breaking|wasting|delaying|nothing)
  (great|excellent|lovely|brilliant|fantastic|amazing|wonderful|charming) (job|work|start|stuff|service|way)? .. ({failed}|{broken}|{spoilt}|{wait}|mati|down|losing|ruining|cancelling|charging|breaking|wasting|delaying|nothing)
  ({failed}|{broken}|{spoilt}|mati) .. (mantap|hebat|luar+biasa|canggih|kreatif|steady|lovely|charming|brilliant|bravo)
  (thanks+for+nothing|thanks+a+bunch|cheers+for+that|slow+clap|way+to+go|what+a+surprise|how+convenient|no+surprise)
  (love|loving|enjoy|enjoying) (how|when|being|waiting|paying|queuing|standing)
  (sungguh|benar-benar|memang|emang) .. (prima|istimewa|menginspirasi|mengharukan|jenius)
  (untung|syukur|alhamdulillah|lucky) .. (cuma|hanya|belum|only+one)
  (cuma|hanya|baru|only) (nunggu|menunggu|antri|antre|telat|waited|took|delay) ..
  (berkat|thanks+to) .. (kalian|kamu|you|anda|iklan) .. (jadi|saya|aku|now|i)
  (best|terbaik) .. ({money}|{num}) .. (spent|wasted|melayang|terbuang)
  (so|such) (generous|thoughtful|considerate)
  (latihan|olahraga|melatih|uji|belajar) (kesabaran|sabar|jantung|mental|iman)
  (tepuk+tangan|applause|standing+ovation|piala|trophy) (buat|untuk|for|dong)?
  🙃
  🤡
  👏
`;
