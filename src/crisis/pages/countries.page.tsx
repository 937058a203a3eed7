const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** What a country is called. */
export function countryName(code: string): string {
  return regionNames.of(code) ?? code;
}

/** Countries by name. */
export function byName(codes: readonly string[]): { code: string; name: string }[] {
  return codes
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

interface SelectProps {
  label: string;
  countries: readonly string[];
  chosen?: string;
  /** What stands for no country; without it, one has to be chosen. */
  none?: string;
}

/** One of the countries that have numbers. */
export function CountrySelect({ label, countries, chosen, none }: SelectProps) {
  return (
    <label class="grow">
      {label}
      <select class="inp" name="country" autocomplete="off">
        {none !== undefined && <option value="">{none}</option>}
        {byName(countries).map(({ code, name }) => (
          <option key={code} value={code} selected={code === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
