/** Words that say nothing about a measure. Left out are those that mean something here: weg, onder, samen, tweede. */
const stopWords = new Set(
  `aan al alle allerlei als alsook an bij binnen daar daarnaast dan dat de deze die dit doen door ea een eigen elk elke en enkele
   er etc eventuele haar heb hebben heeft het hem hen hier hierbij hierdoor hij hoe hun ie iedere iedereen ik in inzake is ja je
   kan kunnen maar me mee meer men met mijn moet moeten na naar nbsp niet nog nu of om omtrent onder ons onze ook op over rond
   sommige te ten ter tot tussen u uit uw van vanuit vele veel via voor waar waarbij waardoor waarin wanneer wat we wel welke
   werd wie wij wil willen word worden wordt ze zelf zich zij zijn zo zoals zodat zorgen zorgt zou zowel zullen per aantal
   the and of bv bijv mbt ivm tav tgv ism ifv obv dmv nav tbv o a b c d m n s t`.split(/\s+/),
);

export const isStopWord = (word: string): boolean => stopWords.has(word);
