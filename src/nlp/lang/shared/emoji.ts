import type { GradedTerms } from '../../lexicon';

/** Emoji and text emoticons with a feeling, in any language. Valences follow AFINN's scale. Written for this project. */
export const emoji: readonly GradedTerms[] = [
  // joy, love, approval
  { valence: 4, terms: '😍 🥰 🤩 😻 💯 🏆 🥇 💖 💝 💘' },
  {
    valence: 3,
    terms:
      '😀 😃 😄 😁 😊 ☺ 😇 😘 😚 😙 😗 🤗 ❤ 🧡 💛 💚 💙 💜 🤎 🖤 🤍 🩷 🩵 💕 💞 💓 💗 💟 ❣ ♥ 💌 😽 😺 😸 👍 👏 🙌 🎉 🎊 🥳 🌟 ⭐ 🤤 😋 🫶 🏅',
  },
  { valence: 3, terms: '🎖 👑 🕺 💃 🤟' },
  {
    valence: 2,
    terms:
      '🙂 😌 😎 😉 😆 🥹 😹 ✨ 🔥 💪 👌 🤙 ✌ 🤞 🤝 🫰 🫡 🌹 💐 🌺 🌸 🌼 🌻 🌷 🌈 ☀ 🌞 🎁 🎈 🥂 🍻 🍾 🪄 💎 🚀 🦄 💋 🤭 😛 😜 🤪 😝 🧸 🍀 🕊 ☮',
  },
  { valence: 2, terms: '🆒 🥉 🥈 🍰 🎂 🙋 🙆 💁 💑 💏 😂' },
  { valence: 1, terms: '🤣 🙏 ✅ ☑ ✔ 🆗 😅 🤠 🫣 🤓 👋 🫂 💡 📈 🎶 🌿 🙈 😼 🤲' },
  // sadness, fear, weariness
  { valence: -3, terms: '😠 👎 🤡 🤢 🤮 💩 😈 👺 👹 🖕 💢 🤬 😡 👿 🐖' },
  {
    valence: -2,
    terms:
      '🙁 ☹ 😕 😟 😔 😞 😣 😖 😓 😥 😢 😪 😫 😩 😰 😨 😧 😦 😱 😿 🙀 😵 🤕 🤒 🤧 😷 🙄 😒 🤦 😤 💔 🤥 ❌ 🙅 🥀 🤯 😾 ☠ 💣 🗑 🚮 🩸 🚨 🙎 🙍 🪳',
  },
  { valence: -2, terms: '🪰 🐀 🐍 🐷 🐽 🐒 🤏 🧟 ⚰ 🔪 😭' },
  {
    valence: -1,
    terms:
      '😐 😑 😶 🤔 🧐 🤨 😬 🫤 🙃 😴 🥱 💤 😯 😮 😲 😳 🥺 🤷 🫥 ⚠ ❓ ⁉ ‼ 🥲 🫠 😏 📉 🐌 🚫 🛑 ⛔ 🐢 🥶 🥵 🤫 🤐 🧢 🪦 💀',
  },
  // text emoticons
  { valence: -3, terms: '>:( >:-( >:[ >=( d:< >:o :@ :-@ >:/ >:\\' },
  { valence: -2, terms: ":( :-( =( )-: :[ :-[ =[ :(( :((( =(( :'( :'-( ;( ;-( t_t t.t ;_; ;-; q_q >_< >.< u_u v_v :<" },
  { valence: -2, terms: ':c </3 :x (t_t) (;_;) (>_<)' },
  {
    valence: -1,
    terms: ':/ :-/ :\\ :-\\ =/ =\\ -_- -__- -___- -.- --" -_-" -_-\' -,- o_o o.o :s :-s -_-# (-_-) >_> <_<',
  },
  { valence: -1, terms: ':o :-o ._. .-. (¬_¬)' },
  { valence: 2, terms: ':) :-) (: (; =) ;) ;-) ;d :p :-p =p b-) ;)) (-: :> ♡ o/ (^^) d^_^b ^_~ ^o^ n_n ;p' },
  {
    valence: 3,
    terms: ":d :-d =d x-d <3 <33 <333 :* :-* :3 ^_^ ^^ ^.^ ^-^ \\o/ (^_^) (^o^) :') :'-) (y) :)) :))) =))",
  },
  { valence: 3, terms: '=))) :-)) =] :] *_* (*^_^*)' },
  // more faces, hands, hearts and things
  { valence: -3, terms: '🪓' },
  { valence: -2, terms: '🦠 🩹 🦟 ☣ ☢ 🪤' },
  { valence: -1, terms: '🕳 ⛈ 🤑 🫨' },
  { valence: 1, terms: '🔝 🎯 🆕' },
  { valence: 2, terms: '🎆 🎇 💫 🌠 🍯 🤌 🎵' },
];
