/** Words that only stand around an article. Each is tried on a whole block of text, in small letters. */

/** Headings that other articles, adverts or buttons stand under. */
export const BAIT_HEADINGS: readonly { reason: string; pattern: RegExp }[] = [
  {
    reason: 'links to other articles',
    pattern:
      /^(?:también (?:te|le) (?:puede|podría) (?:interesar|gustar).*|te puede interesar.*|artículos? relacionados?.*|(?:lo )?más leídos?.*|noticias relacionadas.*|recomendad[oa]s?.*|lee también.*|te recomendamos.*|seguir leyendo)\W*$/,
  },
  {
    reason: 'comments by readers',
    pattern: /^(?:(?:\d{1,6} )?comentarios?(?: \(\d{1,6}\))?|deja (?:un|tu) comentario)\W*$/,
  },
  { reason: 'share and follow buttons', pattern: /^(?:comparte|compartir|síguenos)\b.{0,60}$/ },
  {
    reason: 'links to other articles',
    pattern:
      /^(?:you (?:may|might|will|'ll|’ll|could) (?:also )?(?:like|love|enjoy|be interested)\b.*|also (?:on|read|in)\b.*|related(?: (?:articles?|posts?|stories|topics|content|links|reading|news|searches|to this.*))?|recommended(?: (?:for you|reading|articles?|posts?|stories|by .*|videos?))?|read (?:next|more|also)\b.*|more (?:from|like this|stories|articles|posts|news|videos|to (?:read|explore|love))\b.*|(?:most )?(?:popular|read|viewed|shared|recent|latest)(?: (?:now|on .{2,40}|posts?|articles?|stories|news|this week|topics|in .{2,30}))?|trending\b.*|what(?:'s|’s) (?:trending|hot|new)|editor(?:'s|’s|s’)? picks?|don['’]t miss\b.*|up next|keep (?:reading|exploring)|similar (?:posts?|articles?|stories)|(?:from )?around the web|from (?:our partners|the web)\b.*|promoted(?: (?:content|stories|links|by .*))?|sponsored(?: (?:content|stories|links|by .*))?|suggested(?: (?:for you|articles?|posts?|reading))?|other (?:articles|stories|posts)\b.*|see also|hot topics|top stories.*|next article|previous article|in other news|(?:stories|picked) for you|celebrit(?:y|ies)\b.*|in case you missed it)\W*$/,
  },
  {
    reason: 'advertising',
    pattern:
      /^(?:advertise?ments?|paid content|shop (?:now|our .*)|our (?:top )?picks.*|best deals.*|products we love|partner content)\W*$/,
  },
  {
    reason: 'share and follow buttons',
    pattern:
      /^(?:share|share (?:this|on|via|the (?:article|post|page))\b.*|follow (?:us|me|along)\b.*|connect with us\b.*|find us on\b.*|like us\b.*|spread the word|stay connected|stay in touch)\W*$/,
  },
  {
    reason: 'newsletter box',
    pattern:
      /^(?:(?:sign ?up|subscribe|join)\b.*(?:newsletter|mailing list|inbox|updates|e-?mail|free)\b.*|(?:our |free |weekly |daily )*newsletters?\b.*|subscribe\b.{0,40}|get (?:the|our|more) .*inbox.*|stay in the loop|never miss\b.*)$/,
  },
  {
    reason: 'comments by readers',
    pattern:
      /^(?:(?:\d{1,6} )?(?:comments?|replies|responses|reviews|thoughts)(?: \(\d{1,6}\)| on .{2,80})?|leave a (?:reply|comment)|join the (?:conversation|discussion)|what do you think|add a comment|reader comments|post a comment|have your say)\W*$/,
  },
  {
    reason: 'about the author',
    pattern:
      /^(?:about (?:the )?(?:author|writer|reviewer|us|me)|meet the (?:author|team|expert)\b.*|author(?:'s|’s)? bio.*|written by\b.{0,80}|medically reviewed by\b.{0,80}|our team)\W*$/,
  },
  {
    reason: 'cookie or consent notice',
    pattern:
      /^(?:we (?:value|respect|care about) your privacy|cookies?|cookie (?:policy|settings|preferences|consent|notice)|your privacy.*|privacy (?:preference|settings|overview).*|this (?:web)?site uses cookies)\W*$/,
  },
  {
    reason: 'navigation',
    pattern:
      /^(?:menu|navigation|main menu|site ?map|search|categories|tags|archives|quick links|explore|browse|topics|company|legal|footer|site index|sections|skip to .{3,30})\W*$/,
  },
];

/** Single lines that are buttons, notices or calls to click. */
export const BAIT_LINES: readonly { reason: string; pattern: RegExp }[] = [
  {
    reason: 'share and follow buttons',
    pattern: /^(?:compart(?:e|ir)|síguenos|seguir) en .{2,40}$|^[\d.,]+k? (?:followers|seguidores)$/,
  },
  { reason: 'newsletter box', pattern: /^(?:suscr[ií]bete|suscribirse)\b.{0,120}$|^sign up for (?:the|our) .{2,60}$/ },
  {
    reason: 'calls to click',
    pattern:
      /^(?:leer más|lee también|ver más|haz clic aquí|seguir leyendo|más información)\b.{0,120}$|^(?:if you (?:enjoyed|liked) this|clap \d+).{0,160}$|^member-only story$|^listen$|^more from .{2,80}$/,
  },
  {
    reason: 'foot of the page',
    pattern: /todos los derechos reservados.{0,120}$|^aviso legal.{0,80}$|^política de (?:privacidad|cookies).{0,80}$/,
  },
  {
    reason: 'cookie or consent notice',
    pattern: /(?:utilizamos|usamos) cookies.{0,300}$|^aceptar (?:todas|cookies).{0,40}$/,
  },
  {
    reason: 'comments by readers',
    pattern:
      /^(?:(?:reply|quote|report|upvote|downvote|responder|citar|reportar)[\s(]*\d{0,6}[\s)]*){1,6}$|^\S{2,30} (?:wrote|said|escribió):$/,
  },
  {
    reason: 'dates, tags and categories',
    pattern: /^\d{1,3} min(?:ute)?s? read\b.{0,40}$|^(?:actualizado|publicado)(?: el)?:? .{3,60}$/,
  },
  {
    reason: 'about the author',
    pattern:
      /^(?:Por|Escrito por|Autora?:|Revisado por) \p{Lu}[\p{L}.'’-]{0,40}(?:[ ,|·–-]+[\p{L}\p{N}.,'’]{1,40}){1,14}$/u,
  },
  {
    reason: 'advertising',
    pattern:
      /^\W*(?:advertise?ments?|sponsored(?: content| links?| by .{1,60})?|ad|ads by .{1,40}|promoted(?: content)?|article continues (?:below|after).{0,40}|continue reading below|story continues below.{0,40}|scroll to continue.{0,40}|report (?:this )?ad|ad choices|paid post|as an amazon associate.{0,200}|(?:this (?:post|page|article) (?:may )?contains?|we may (?:earn|receive|get)) .{0,80}(?:affiliate|commission).{0,200})\W*$/,
  },
  {
    reason: 'share and follow buttons',
    pattern:
      /^(?:\d[\d.,]*k? )?(?:shares?|likes?|views?|claps?)\W*$|^(?:follow|like|find|join) us on .{2,80}$|^share (?:this|on) .{0,60}$/,
  },
  {
    reason: 'newsletter box',
    pattern:
      /^.{0,80}(?:sign ?up|subscribe|join)\b.{0,60}(?:newsletter|mailing list|inbox|e-?mail list|daily updates|weekly updates).{0,160}$|^.{0,80}(?:straight|delivered|sent) to your inbox.{0,120}$|^(?:enter|your) (?:your )?e-?mail(?: address)?\W*$|^(?:subscribe|sign ?up|join now|sign me up|no thanks)\W*$|^(?:thank you|thanks) for (?:subscribing|signing up).{0,80}$/,
  },
  {
    reason: 'cookie or consent notice',
    pattern:
      /^.{0,120}\b(?:we|this (?:web)?site|our partners)\b.{0,40}\bcookies?\b.{0,400}$|^(?:accept(?: all)?(?: cookies)?|reject(?: all)?|manage (?:preferences|cookies|choices)|cookie settings|i agree|got it|allow all)\W*$|^by (?:continuing|using|clicking|signing).{0,200}(?:cookies|terms|privacy).{0,200}$/,
  },
  {
    reason: 'navigation',
    pattern:
      /^\W*(?:skip to (?:main )?(?:content|navigation).{0,20}|home|menu|search|close|open|back to top|top|next|previous|prev|older posts?|newer posts?|log ?in|log ?out|sign ?in|register|my account|login ?\/ ?register|page \d+ of \d+|go to top|toggle .{2,30}|jump to .{2,40}|you are here:?.{0,160}|contact us|about us|privacy policy|terms (?:of (?:use|service)|and conditions)|site ?map|advertise(?: with us)?|view all|see all|load more|show (?:more|less)|home ?(?:[>»›/|].{0,160}))\W*$/,
  },
  {
    reason: 'calls to click',
    pattern:
      /^\W*(?:(?:read|see|related|watch|more|also|check out|don['’]t miss|learn|find out|next|must[- ]read|recommended|suggested|you may also like|you might also like|click|tap|try|download|shop|buy|get|discover|view) ?(?:more|also|next|this|here|now|related|reading|our|on this|the)*\s*:.{2,240}|(?:click|tap) (?:here|below|to).{0,160}|(?:read|see|watch|learn) (?:also|next)\b.{0,200}|you won['’]t believe.{0,200}|(?:download|get) (?:our|the|your) .{0,60}(?:app|guide|ebook|pdf).{0,80}|buy now.{0,60}|shop now.{0,60}|number \d+ will .{0,80}|doctors hate .{0,80}|this one (?:weird )?trick.{0,80})$/,
  },
  {
    reason: 'comments by readers',
    pattern:
      /^\W*(?:\d{1,6} (?:comments?|replies|responses)|leave a (?:reply|comment).{0,120}|reply|log in to (?:reply|comment).{0,60}|your e-?mail address will not be published.{0,160}|required fields are marked.{0,20}|post comment|report comment|flag|upvote|helpful\? ?(?:yes ?\/? ?no)?|was this (?:article|page|information|post) helpful.{0,60}|rate this .{0,60})\W*$/,
  },
  {
    reason: 'foot of the page',
    pattern: /^.{0,60}(?:©|\(c\) ?(?:19|20)\d\d|copyright ?(?:©|19|20)).{0,300}$|^.{0,120}all rights reserved.{0,200}$/,
  },
  {
    reason: 'dates, tags and categories',
    pattern:
      /^\W*(?:(?:last )?(?:updated|published|posted|modified|reviewed)(?: on| at| in)?:? .{3,60}|\d{1,3} ?min(?:ute)?s?(?: to)? read|reading time:?.{0,20}|tags?:.{1,200}|categor(?:y|ies):.{1,200}|filed under:?.{1,200}|posted (?:in|by|on) .{1,120}|estimated reading time.{0,30}|image credit:?.{0,120}|photo(?: credit| by|:).{0,160}|(?:getty images|shutterstock|istock).{0,80}|source: (?:getty|shutterstock|istock|pixabay|unsplash|pexels).{0,60})\W*$/,
  },
  {
    reason: 'about the author',
    pattern:
      /^(?:By|Written by|Author:?|Medically reviewed by|Reviewed by|Fact[- ]checked by|Edited by|Words by) \p{Lu}[\p{L}.'’-]{0,40}(?:[ ,|·–-]+[\p{L}\p{N}.,'’]{1,40}){1,12}$/u,
  },
];

/** What buttons to share and follow are called. */
export const BUTTONS = new Set(
  (
    'share tweet pin it email e-mail mail print whatsapp facebook twitter x pinterest linkedin reddit tumblr flipboard ' +
    'instagram youtube tiktok copy link save bookmark like follow us messenger telegram sms more on this via article ' +
    'story post page with friends snapchat threads bluesky mastodon pocket url or and to send'
  ).split(' '),
);

/** Titles that lure: numbers of secrets, celebrities, shock. They tell a list of links from sources. */
export const LURES =
  /\b(?:you won['’]?t believe|shocking|jaw[- ]dropping|stunning|gorgeous|net worth|celebrit|kardashian|jenner|royal family|meghan|kate middleton|prince harry|beyonc|chrissy teigen|bikini|weight loss|lose \d+|belly fat|horoscope|zodiac|quiz|slideshow|gallery|photos?:|before and after|hollywood|divorce|dating|boyfriend|girlfriend|outfit|red carpet|reality star|baby names|nursery|stroller|gift guide|best \d+|top \d+|\d+ (?:best|signs?|ways|things|reasons|tips|celebrit\w+|foods|secrets|facts|photos|products|mistakes|items|tricks)|one (?:weird )?trick|doctors hate|coupon|deals?|sale|% off|giveaway|win a|casino|crypto|bitcoin|insurance quotes?|mortgage|credit cards?|refinance|solar panels|hearing aids?|dentures|walk-in tubs?|viagra|keto|cbd|gumm(?:y|ies)|singles|what (?:she|he|they) looks? like now|went viral|gone wrong|breaks? (?:her |his )?silence|heartbreaking (?:reason|photo)|the reason (?:why )?(?:will|is)|goes viral|find out why|this is why|reveals|lottery|dies at|cause of death)\b/i;

/** What an article on pregnancy loss is about, and what its sources are called. */
export const TOPIC =
  /\b(?:miscarr\w*|pregnan\w*|loss(?:es)?|heal\w*|recover\w*|body|tissue|clots?|bleed\w*|spotting|ectopic|molar|stillb\w*|grie\w+|bereave\w*|baby|babies|womb|uter\w+|cervi\w+|ovulat\w*|fertil\w*|conce(?:ive|ption)\w*|trimester|fet(?:us|al)|foet\w+|embryo\w*|symptom\w*|discharge|cramp\w*|hormon\w*|progesteron\w*|hcg|ultrasound|scan|gyna?ecolog\w*|obstetric\w*|midwi\w+|doctor|hospital|health|clinic\w*|medic\w+|nhs|acog|rcog|who|cdc|support|helpline|charity|trust|association|guideline\w*|journal|study|research|aborto|embaraz\w*|p[eé]rdida|sangrado|duelo)\b/i;
