/** What everybody who writes meets: who can see it, help that is offered, and what to do about other people's words. */
export const writing = {
  postAs: 'Post as',
  anonymous: 'Anonymous',
  yourName: 'Your name',
  chooseName: {
    lead: 'You have not chosen a name yet. Members of every group you write in will see it.',
    label: 'The name others see',
    do: 'Use this name',
  },
  namedOnly: 'You cut ties with your anonymous words, so until {date} you can only write with your name here.',
  sees: {
    title: 'Who can see that it was you',
    members: 'Members',
    moderators: 'Moderators',
    team: 'The people who run this',
    no: 'No. They see what members see',
    nobody: 'No. Nobody can look it up, so nobody can be made to',
    conversation: 'No. They see another name, in this conversation only',
    day: 'No. They see another name, in this room and for today only',
    yes: 'Yes. They see “{name}”',
    crowd: 'At most {number} people could have written this.',
    words: 'Your own words and details can still give you away.',
  },
  offer: {
    private: 'Only you can see this. Your words are posted, and still yours.',
    close: 'I am all right, close this',
    more: 'Whom to ring, text or write to',
    MIND: {
      title: 'It sounds as if things are very hard right now.',
      lines: [
        'We may have got this wrong; if so, close this and carry on.',
        'If you might act on thoughts of ending your life, or have hurt yourself, please ring your emergency number now, or go to the nearest emergency department.',
        'You could also tell one person near you: “I am not safe on my own tonight.”',
      ],
    },
    BODY: {
      title: 'Your words make us think you may need medical help soon.',
      lines: [
        'We are peers, and cannot tell how serious this is.',
        'Ring your emergency number now if you are soaking a pad an hour or faster for two hours, soaking two in an hour, have fainted or feel faint, have pain at the tip of your shoulder, or sudden strong pain.',
        'Otherwise ring your own team or a medical advice line today. Tell them how many pads, clots, any fever, and how many weeks.',
      ],
    },
    SAFETY: {
      title: 'You deserve to be safe, and it is not your fault.',
      lines: [
        'If you are in danger now, ring your emergency number. To talk it over in private there are lines for that.',
        'Someone may be able to see this device. Leave, at the top, closes this place at once.',
      ],
    },
    WORRIED: {
      title: 'Thank you for caring.',
      lines: [
        'Ask them straight out if they are thinking of suicide. Stay with them, or get someone who can.',
        'Crisis lines help friends, too. If it is urgent, ring your emergency number.',
        'Look after yourself as well.',
      ],
    },
  },
  report: {
    title: 'What worries you?',
    lead: 'Moderators of this group read it. Whoever wrote this is not told that it was you.',
    concern: 'I am worried about this person',
    concernNote: 'It is not a complaint. Somebody looks whether they are safe.',
    reasons: {
      UNSAFE_ADVICE: 'It gives advice that could harm',
      HURTFUL_WORDS: 'It is unkind',
      HARASSMENT: 'It goes after somebody',
      PRIVATE_DETAILS: 'It says who somebody is',
      MISSING_CONTENT_NOTE: 'It needs a content note',
      SPAM: 'It is advertising',
      SOMETHING_ELSE: 'Something else',
    },
    words: 'What they need to know (you can leave this empty)',
    do: 'Send',
    cancel: 'Go back',
    received: 'Thank you. It has arrived.',
    next: {
      SOMEBODY_LOOKS: 'Somebody from the team looks at it as soon as they can.',
      SOMEBODY_LOOKS_FIRST_THING: 'It stands first for whoever of the team comes next. Nobody watches at every hour.',
    },
    urgent: 'If somebody is in danger now, do not wait for us:',
    worried: 'What you can do for somebody you are worried about',
  },
} as const;
