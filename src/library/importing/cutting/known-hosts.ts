/** Sites that are known as sources on health: public bodies, colleges, hospitals, journals, charities of this field. */
const KNOWN =
  /(?:^|\.)(?:nhs\.uk|nhs\.scot|hscni\.net|hse\.ie|who\.int|cdc\.gov|nih\.gov|gov|gov\.uk|gov\.au|gov\.scot|govt\.nz|gc\.ca|canada\.ca|gob\.(?:es|mx|ar|cl)|edu|edu\.au|ac\.uk|acog\.org|rcog\.org\.uk|nice\.org\.uk|sogc\.org|ranzcog\.edu\.au|figo\.org|asrm\.org|eshre\.eu|smfm\.org|acep\.org|aafp\.org|doi\.org|pubmed\.gov|thelancet\.com|nejm\.org|bmj\.com|bmjjournals\.com|jamanetwork\.com|cochrane(?:library)?\.(?:org|com)|nature\.com|biomedcentral\.com|plos\.org|oup\.com|wiley\.com|springer\.com|sciencedirect\.com|ajog\.org|fertstert\.org|lww\.com|mayoclinic\.org|clevelandclinic\.org|hopkinsmedicine\.org|marchofdimes\.(?:org|com)|tommys\.org|miscarriageassociation\.org\.uk|sands\.org\.uk|ectopic\.org\.uk|pregnancybirthbaby\.org\.au|healthdirect\.gov\.au|pinkelephants\.org\.au|rednose\.org\.au|miscarriagematters\.org\.nz|postpartum\.net|nationalshare\.org|samaritans\.org|988lifeline\.org|merckmanuals\.com|msdmanuals\.com|patient\.info|uptodate\.com|medlineplus\.gov|kidshealth\.org|familydoctor\.org|women(?:s|')health\.gov)$/;

/** Whether an address is on a site that is known as a source on health. */
export function isKnownSource(href: string): boolean {
  try {
    return KNOWN.test(new URL(href).hostname);
  } catch {
    return false;
  }
}
